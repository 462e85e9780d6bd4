"""The query in hand: the search field, its chips, sliders, sentence and history."""
