"""The program's frame: application, main window, commands, status bar, and parts made on first use."""
