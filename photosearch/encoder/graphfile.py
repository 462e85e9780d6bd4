"""Facts about an ONNX file without the `onnx` package, which the program does not need otherwise.

The file is a protocol buffer (https://protobuf.dev/programming-guides/encoding/): a sequence of fields, each with a
number and a wire type. The numbers are those of onnx.proto.
"""

from __future__ import annotations

import contextlib
import math
import mmap
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Final, Literal

Kind = Literal["model", "graph", "function", "node", "attribute", "tensor", "entry"]
Bytes = bytes | mmap.mmap

# The messages that lead to nodes and tensors, by the message that contains them and the number of the field.
INNER: Final[Mapping[tuple[Kind, int], Kind]] = {
    ("model", 7): "graph",
    ("model", 25): "function",
    ("function", 7): "node",
    ("graph", 1): "node",
    ("graph", 5): "tensor",
    ("node", 5): "attribute",
    ("attribute", 5): "tensor",
    ("attribute", 6): "graph",
    ("attribute", 10): "tensor",
    ("attribute", 11): "graph",
    ("tensor", 13): "entry",  # names a file beside the graph
}
OP_TYPE: Final = 4  # of a node
DIMS: Final = 1  # of a tensor
DATA_TYPE: Final = 2
KEY, VALUE = 1, 2  # of an entry

FLOAT16: Final = 10
SMALL_TYPES: Final = frozenset((2, 3, *range(17, 24)))  # eight bits or fewer
SMALL: Final = 4096  # so few numbers are no matrix: a mask, or a table of signs

# Operators that compute with quantised numbers, or expand them: of ONNX and of ONNX Runtime's own domain.
QUANTISED_OP: Final = re.compile(rb"Q[A-Z]\w*|\w*(?:[Qq]uantize|Integer|NBits|Bnb4)\w*")

_VARINT, _FIXED64, _BYTES, _FIXED32 = 0, 1, 2, 5
# What bytes that are not ONNX lead to; a graph in a graph in a graph … is none either.
NOT_ONNX: Final = (ValueError, IndexError, RecursionError)


def half_weights(path: Path) -> bool:
    """Whether any weight is float16. False if the file is not ONNX; the error is reported when it is opened."""
    return _any(
        path, lambda data, kind, part: kind == "tensor" and _tensor(data, part)[0] == FLOAT16
    )


def quantised(path: Path) -> bool:
    """Whether the graph holds a matrix of numbers of eight bits or fewer, or computes with such numbers.

    False if the file is not ONNX.
    """

    def holds(data: Bytes, kind: Kind, part: slice) -> bool:
        if kind == "tensor":
            stored, count = _tensor(data, part)
            return stored in SMALL_TYPES and count > SMALL
        names = (data[name] for number, _, name in _fields(data, part) if number == OP_TYPE)
        return kind == "node" and any(QUANTISED_OP.fullmatch(name) for name in names)

    return _any(path, holds)


def readable(path: Path) -> bool:
    """Whether the file can be read as an ONNX graph to its end."""
    try:
        with _opened(path) as data:
            return sum(1 for _ in _messages(data, "model")) > 0
    except (OSError, *NOT_ONNX):
        return False


def _tensor(data: Bytes, part: slice) -> tuple[int, int]:
    """The type of a tensor's numbers, and how many there are."""
    stored, count = 0, 1
    for number, value, inner in _fields(data, part):
        if number == DATA_TYPE:
            stored = value
        elif number == DIMS:
            count *= value if inner.start == inner.stop else math.prod(_varints(data, inner))
    return stored, count


def widths(path: Path) -> set[int]:
    """The fixed widths of the outputs of shape [rows, width] that the graph declares; none if the file is not ONNX."""
    try:
        with _opened(path) as data:
            outputs = _inner(data, slice(0, len(data)), 7, 12)
            return {width for output in outputs for width in _width(data, output)}
    except (OSError, *NOT_ONNX):
        return set()


def _width(data: Bytes, output: slice) -> Iterator[int]:
    """The second of two dimensions: ValueInfoProto.type 2, TypeProto.tensor_type 1, its shape 2, Dimension.dim_value 1."""
    for shape in _inner(data, output, 2, 1, 2):
        sizes = list(_inner(data, shape, 1))
        if len(sizes) == 2:
            yield from (value for number, value, _ in _fields(data, sizes[1]) if number == 1)


def _inner(data: Bytes, part: slice, *numbers: int) -> Iterator[slice]:
    """The messages in `part` that this path of field numbers leads to."""
    if not numbers:
        yield part
        return
    for number, _, inner in _fields(data, part):
        if number == numbers[0]:
            yield from _inner(data, inner, *numbers[1:])


# Weights beside the graph


def beside(path: Path) -> list[str]:
    """The names of the files in which tensors of the graph are, as the graph gives them, in their order, each once.

    Raises OSError if the file cannot be read, and one of NOT_ONNX if it is not ONNX.
    """
    with _opened(path) as data:
        found = _messages(data, "model")
        pairs = [_pair(data, part) for kind, part in found if kind == "entry"]
    places = [value.decode("utf-8", "replace") for key, value in pairs if key == b"location"]
    return list(dict.fromkeys(places))


def moved(data: bytes, file: str, starts: Mapping[str, int]) -> bytes:
    """The graph `data` with all tensors outside it in the single file `file`.

    `starts`: the position of each former file in it. Raises one of NOT_ONNX if the bytes are not ONNX, and KeyError if
    they name a file that `starts` lacks.
    """
    return _moved(data, slice(0, len(data)), "model", file, starts)


def _moved(data: bytes, part: slice, kind: Kind, file: str, starts: Mapping[str, int]) -> bytes:
    out: list[bytes] = []
    entries: dict[bytes, bytes] = {}
    at = part.start
    for number, _, inner, end in _fields_with_ends(data, part):
        child = INNER.get((kind, number))
        if child == "entry":
            key, value = _pair(data, inner)
            entries[key] = value
        elif child is None or inner.start == inner.stop:
            out.append(data[at:end])
        else:
            out.append(_field(number, _moved(data, inner, child, file, starts)))
        at = end
    if b"location" in entries:
        start = starts[entries[b"location"].decode("utf-8", "replace")]
        entries[b"location"] = file.encode()
        entries[b"offset"] = str(start + int(entries.get(b"offset", b"0"))).encode()
        for key, value in entries.items():
            out.append(_field(13, _field(KEY, key) + _field(VALUE, value)))
    return b"".join(out)


def _pair(data: Bytes, entry: slice) -> tuple[bytes, bytes]:
    found = {number: data[inner] for number, _, inner in _fields(data, entry)}
    return found.get(KEY, b""), found.get(VALUE, b"")


def _field(number: int, content: bytes) -> bytes:
    return _number(number << 3 | _BYTES) + _number(len(content)) + content


def _number(value: int) -> bytes:
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


# Protocol buffers


def _any(path: Path, holds: Callable[[Bytes, Kind, slice], bool]) -> bool:
    """Whether `holds` of any message in the file that INNER leads to; it gets the bytes, the kind and the place."""
    try:
        with _opened(path) as data:
            return any(holds(data, kind, part) for kind, part in _messages(data, "model"))
    except (OSError, *NOT_ONNX):
        return False


def _messages(data: Bytes, kind: Kind, part: slice | None = None) -> Iterator[tuple[Kind, slice]]:
    """Every message in `part` (by default, in all of `data`) that INNER leads to, the outer before the inner one."""
    for number, _, inner in _fields(data, part or slice(0, len(data))):
        child = INNER.get((kind, number))
        if child is not None:
            yield child, inner
            yield from _messages(data, child, inner)


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[mmap.mmap]:
    with (
        path.open("rb") as stream,
        mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data,
    ):
        yield data


def _fields(data: Bytes, part: slice) -> Iterator[tuple[int, int, slice]]:
    """Yield (number, value, position of the bytes) of each field in `part` of the file.

    The value is 0 except for varints; the slice is empty except for length-delimited fields. Raises ValueError or
    IndexError if the bytes are not a protocol buffer.
    """
    for number, value, inner, _ in _fields_with_ends(data, part):
        yield number, value, inner


def _fields_with_ends(data: Bytes, part: slice) -> Iterator[tuple[int, int, slice, int]]:
    """As `_fields`, with the position after each field."""
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
        if end > part.stop:
            raise ValueError("a field that does not end")
        yield number, value, slice(at, end if wire == _BYTES else at), end
        at = end


def _varints(data: Bytes, part: slice) -> Iterator[int]:
    at = part.start
    while at < part.stop:
        value, at = _varint(data, at)
        yield value


def _varint(data: Bytes, at: int) -> tuple[int, int]:
    value = 0
    for shift in range(0, 70, 7):
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value, at
    raise ValueError("a varint that does not end")
