"""Meetups that come again: each date is a meetup of its own, and they share a rule, a place in
calendars, and what people usually say."""
