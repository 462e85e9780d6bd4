"""Settings, help, About, and the problem report."""
