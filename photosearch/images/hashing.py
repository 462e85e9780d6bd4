"""The content hash: two files are the same photo if the hashes of their bytes are equal."""

from __future__ import annotations

import hashlib
import re


def new_hash() -> hashlib.blake2b:
    """A new BLAKE2b hash of 128 bits."""
    return hashlib.blake2b(digest_size=16)


def is_hash(text: object) -> bool:
    """Whether this can be a content hash. A damaged one must not become the path of a file."""
    return isinstance(text, str) and re.fullmatch("[0-9a-f]{32}", text) is not None


def content_hash(path: str) -> str:
    """The content hash of a file, in hex. Raises OSError."""
    with open(path, "rb") as handle:
        return hashlib.file_digest(handle, new_hash).hexdigest()
