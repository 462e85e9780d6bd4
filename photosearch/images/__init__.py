"""Decode files to pixels, facts and thumbnails, in child processes that may crash."""
