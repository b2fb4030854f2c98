"""Answers that calendars send by mail, and other times that people propose with them."""
