"""The places page: a map of the library, drawn from files of the program alone."""
