"""A query becomes ranked photos, and those become rows."""
