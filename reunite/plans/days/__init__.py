"""Tender days: days that are hard every year, for their owner and those they choose to know."""
