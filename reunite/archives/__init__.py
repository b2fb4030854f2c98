"""Everything that friends keep, to take away, to put back, and to let go of."""
