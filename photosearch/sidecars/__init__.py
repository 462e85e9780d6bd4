"""Files beside a photo that tell facts of it: they are found and read, never written."""
