"""The page of the settings where models are chosen, downloaded, imported, packed and removed."""
