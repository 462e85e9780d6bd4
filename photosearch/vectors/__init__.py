"""Nearest-neighbour search: exact scans over vectors and over codes, and hnswlib, kept in step with the store."""
