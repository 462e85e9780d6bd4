"""Nearest neighbours: an exact scan and hnswlib behind one protocol."""
