"""The syntax of what people type. Pure Python: no numpy, no library data."""
