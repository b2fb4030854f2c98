"""The photos of a meetup, by everyone who was asked."""
