"""Leaving a group: what to take along, whom to stay in touch with, what becomes of one’s words."""
