"""A group's years as a book: a page to print, and a PDF made in the background."""
