"""Three shelves from the places where friends met."""
