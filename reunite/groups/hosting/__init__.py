"""Who looks after a group next: naming, handing over, and offering to."""
