"""Cope ahead: a private note on a meetup."""
