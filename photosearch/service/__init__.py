"""The engine process: threads and messages around one engine."""
