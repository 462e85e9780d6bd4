"""The photos found: the grid, its time line, the selection, and the actions on it."""
