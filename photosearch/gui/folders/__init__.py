"""Which folders are searched: the panel, the exclusions, the files that failed, and the first run."""
