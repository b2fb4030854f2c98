"""What is remembered: looking back, searching, and the yearbook."""
