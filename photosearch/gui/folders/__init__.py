"""Which folders are searched: the folders panel, exclusions, unreadable files, and the first run."""
