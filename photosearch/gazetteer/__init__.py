"""Places of the world by their position and by their names, offline. The data are those of GeoNames, under CC BY 4.0."""
