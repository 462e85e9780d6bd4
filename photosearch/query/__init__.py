"""The text box and what it means."""
