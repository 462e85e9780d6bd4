"""What broken files make the decoders raise."""

from __future__ import annotations

import struct
from typing import Final

# Exceptions that Pillow's plugins and our own parsing raise on broken bytes, except MemoryError.
BROKEN: Final = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    BufferError,
    EOFError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
)
