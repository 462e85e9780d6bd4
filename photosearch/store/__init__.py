"""The database: this package contains every SQL statement of the program."""
