"""The preview: one photo as large as the window."""
