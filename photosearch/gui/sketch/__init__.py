"""The sketch pad."""
