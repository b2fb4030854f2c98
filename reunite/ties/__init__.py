"""Two people who both want to stay in touch, whatever happens to a group."""
