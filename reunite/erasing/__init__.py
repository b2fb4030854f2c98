"""Erasing an account, so that conversations stay readable."""
