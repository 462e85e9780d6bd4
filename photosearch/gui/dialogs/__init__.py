"""The dialogs: settings, help, About, and the problem report."""
