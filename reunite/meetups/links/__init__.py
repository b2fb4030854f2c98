"""One meetup by a personal link, without an account."""
