"""Two groups that come together."""
