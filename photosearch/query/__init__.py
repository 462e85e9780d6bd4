"""Rank the photos for a query, and look up the rows of the best ones."""
