"""The current query: the search field, its chips, sliders, sentence and history."""
