"""The sidebar: the places of the library, one click away."""
