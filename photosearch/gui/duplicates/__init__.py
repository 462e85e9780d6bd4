"""The duplicates page, and the only code that moves a photo to the trash."""
