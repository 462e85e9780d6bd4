"""The first run: the page of a new library."""
