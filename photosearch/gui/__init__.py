"""The window process: Qt widgets, and messages to and from the engine; nothing else."""
