"""Replies in words, shared by all that friends do."""
