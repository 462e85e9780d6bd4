"""The engine's process: threads and messages around one engine."""
