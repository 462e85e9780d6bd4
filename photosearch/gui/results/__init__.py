"""The photos that were found: the grid, its time line, the selection, and what can be done with it."""
