"""Nearest neighbours: an exact scan and hnswlib behind one protocol, kept equal to the store."""
