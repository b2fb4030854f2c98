"""Mail that comes back: answers of calendars, words in reply, reports, and who reads them."""
