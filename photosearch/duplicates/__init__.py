"""Finds copies of one shot, verifies them, and orders them from the best version down."""
