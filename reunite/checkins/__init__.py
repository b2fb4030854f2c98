"""A quiet room off to one side, where friends say how things are and what would help."""
