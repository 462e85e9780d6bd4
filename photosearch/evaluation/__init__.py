"""How good is the search: metrics and the labelled-folder protocols."""
