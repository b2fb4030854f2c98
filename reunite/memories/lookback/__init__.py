"""Looking back, for who opens it: nothing of it comes by itself."""
