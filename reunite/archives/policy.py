"""How long archives are kept."""

from datetime import timedelta

KEPT_FOR = timedelta(days=7)
KEPT_ON_PARTING = timedelta(days=30)  # where it can't be asked for again
