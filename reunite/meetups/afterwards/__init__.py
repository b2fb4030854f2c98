"""When a meetup is over: the next one, the group's rhythm, and what was never planned here."""
