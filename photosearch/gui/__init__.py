"""The window: Qt and messages, nothing else."""
