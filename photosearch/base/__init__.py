"""Ground rules and plain data: errors, records, paths, settings, logs. Every other package may import these."""
