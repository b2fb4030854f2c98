"""Making something together, in two weeks."""
