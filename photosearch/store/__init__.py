"""The database: every SQL statement of the program lives in this room."""
