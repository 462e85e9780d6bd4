"""Nearest-neighbour search: an exact scan and hnswlib behind one protocol, kept in step with the store."""
