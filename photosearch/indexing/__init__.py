"""Turns files into indexed photos. The only package that writes photos to the library."""
