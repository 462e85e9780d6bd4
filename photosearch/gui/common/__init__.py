"""What several pages of the window share."""
