"""The program's frame: application, main window, commands, status bar, and parts created on first use."""
