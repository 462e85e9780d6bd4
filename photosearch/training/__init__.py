"""Makes the starter model (development only; needs the `train` extra)."""
