"""Detect 16-bit weights in an ONNX file without the `onnx` package.

The file is a protocol buffer (https://protobuf.dev/programming-guides/encoding/): a sequence of fields, each with a
number and a wire type. The numbers are those of onnx.proto: ModelProto.graph 7, GraphProto.initializer 5,
TensorProto.data_type 2.
"""

from __future__ import annotations

import mmap
from collections.abc import Iterator
from pathlib import Path
from typing import Final

GRAPH: Final = 7
INITIALIZER: Final = 5
DATA_TYPE: Final = 2
FLOAT16: Final = 10

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5


def half_weights(path: Path) -> bool:
    """Whether any initializer is float16. False if the file is not ONNX; the error is reported when it is opened."""
    try:
        with (
            path.open("rb") as stream,
            mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data,
        ):
            return any(
                kind == DATA_TYPE and value == FLOAT16
                for number, _, graph in _fields(data, slice(0, len(data)))
                if number == GRAPH
                for inner, _, tensor in _fields(data, graph)
                if inner == INITIALIZER
                for kind, value, _ in _fields(data, tensor)
            )
    except (OSError, ValueError, IndexError):
        return False


def _fields(data: mmap.mmap, part: slice) -> Iterator[tuple[int, int, slice]]:
    """Yield (number, value, position of the bytes) of each field in `part` of the file.

    The value is 0 except for varints; the slice is empty except for length-delimited fields. Raises ValueError or
    IndexError if the bytes are not a protocol buffer.
    """
    at = part.start
    while at < part.stop:
        key, at = _varint(data, at)
        number, wire = key >> 3, key & 7
        value, end = 0, at
        if wire == _VARINT:
            value, end = _varint(data, at)
        elif wire == _BYTES:
            length, at = _varint(data, at)
            end = at + length
        elif wire in (_FIXED64, _FIXED32):
            end = at + (8 if wire == _FIXED64 else 4)
        else:
            raise ValueError(f"wire type {wire}")
        yield number, value, slice(at, end if wire == _BYTES else at)
        at = end


def _varint(data: mmap.mmap, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
    raise ValueError("a varint that does not end")
