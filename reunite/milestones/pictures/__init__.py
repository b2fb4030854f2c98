"""The photos of a milestone."""
