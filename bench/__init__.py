"""What `make bench` runs: Reunite beside a bare Flask hello on the same server, in turns."""
