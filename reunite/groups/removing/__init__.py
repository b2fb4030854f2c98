"""Pausing someone for some days, and removing someone, which takes two."""
