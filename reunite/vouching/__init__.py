"""A place given back to someone who lost their inbox, by two who know them."""
