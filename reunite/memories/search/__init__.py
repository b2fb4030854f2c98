"""Finding again what friends told and did, by its words and its year."""
