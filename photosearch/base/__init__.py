"""The foundation: errors, records, paths, settings, logs. Every other package may import it."""
