"""The content hash: two files are the same photo if the hashes of their bytes are equal."""

from __future__ import annotations

import hashlib


def new_hash() -> hashlib.blake2b:
    """A new BLAKE2b hash of 128 bits."""
    return hashlib.blake2b(digest_size=16)


def content_hash(path: str) -> str:
    """The content hash of a file, in hex. Raises OSError."""
    with open(path, "rb") as handle:
        return hashlib.file_digest(handle, new_hash).hexdigest()
