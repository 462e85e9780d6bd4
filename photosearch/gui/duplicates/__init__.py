"""The page of duplicates, and the only code that moves a photo to the trash."""
