"""A member who has died: everything to and about them stops, what they shared stays."""
