"""Is this installation whole, and is the library?"""
