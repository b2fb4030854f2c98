"""A group that ends: an archive for everyone, and then it goes."""
