"""Asking well, and what skills are called."""
