"""One library opened, and everything that a user can ask of it."""
