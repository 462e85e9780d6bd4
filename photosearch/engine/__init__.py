"""One open library, and everything that a user can ask of it."""
