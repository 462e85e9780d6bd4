"""The syntax of queries as people type them. Pure Python: no numpy, no library data."""
