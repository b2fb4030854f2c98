"""Choosing a date, and a place, together."""
