"""What all that members share has in common: whose it is, for whom, and taking it down."""
