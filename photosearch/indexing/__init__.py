"""Files become photos. The only package that writes photos to the library."""
