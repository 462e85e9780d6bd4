"""The models page of the settings: choose, download, import, pack and remove models."""
