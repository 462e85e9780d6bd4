"""Files to pixels, facts and thumbnails, in child processes that may die."""
