"""Which folders are searched: the folders panel, exclusions, unreadable files, and where photos probably are."""
