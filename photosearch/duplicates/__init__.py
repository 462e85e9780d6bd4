"""Copies of one shot: found, proven, and ordered from the best version down."""
