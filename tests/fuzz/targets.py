"""What the fuzzer feeds with bytes. A target returns if the program read them, or refused them with a sentence of its own;
whatever else it raises is a finding."""

from __future__ import annotations

import dataclasses
import io
import json
import struct
import tempfile
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from photosearch.base import settings
from photosearch.base.errors import EnvironmentFault, ModelError
from photosearch.base.files import AppDirs
from photosearch.base.searches import Query
from photosearch.encoder.spec import ModelSpec
from photosearch.images import metadata
from photosearch.images.broken import BROKEN
from photosearch.language.known_names import KnownNames
from photosearch.language.parsed import parse
from photosearch.language.phrase import GRAMMARS, said
from photosearch.language.phrase import understood as understood_again

LARGEST = 1 << 63  # the integers of SQLite end here
_HOME = Path(tempfile.mkdtemp(prefix="fuzz-"))
_DIRS = AppDirs(_HOME / "data", _HOME / "cache", _HOME / "config", _HOME / "logs")
_NAMES = KnownNames(
    cameras={("canon", "eos"): "Canon EOS"},
    lenses={("rf", "50mm"): "RF 50mm"},
    places={("paris",): "Paris"},
    folders={("2019",): "2019"},
)


def read_metadata(data: bytes) -> None:
    """A JPEG whose EXIF, IPTC and XMP are the first three parts of `data`, with a sidecar and a name, the last two."""
    parts = (data.split(b"|||", 4) + [b""] * 5)[:5]
    exif, iptc, xmp, sidecar, name = parts
    segments = b"".join(
        b"\xff" + mark + struct.pack(">H", len(body) + 2) + body
        for mark, body in (
            (b"\xe1", b"Exif\0\0" + exif[:65_000]),
            (b"\xe1", b"http://ns.adobe.com/xap/1.0/\0" + xmp[:65_000]),
            (b"\xed", b"Photoshop 3.0\x008BIM\x04\x04\0\0" + struct.pack(">I", len(iptc[:65_000])) + iptc[:65_000]),
        )
    )  # fmt: skip
    try:
        image = Image.open(io.BytesIO(_EMPTY[:2] + segments + _EMPTY[2:]))
    except BROKEN:  # Pillow refuses the file, which `images.decode` tells
        return
    found = metadata.facts(image, (3000, 2000), [name.decode("latin-1")], [sidecar])
    metadata.orientation(image)
    _storable(dataclasses.asdict(found))


def read_settings(data: bytes) -> None:
    path = settings.settings_path(_DIRS)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    try:
        reading = settings.read(_DIRS)
    except EnvironmentFault:
        return
    assert all(map(str, reading.complaints)), "a complaint without a sentence"
    before = settings.change(_DIRS, theme="dark")
    assert settings.load(_DIRS) == before == dataclasses.replace(reading.settings, theme="dark")


def read_query(data: bytes) -> None:
    typed = data.decode("utf-8", "replace")
    query = Query(typed)
    found = parse(query, _NAMES)
    assert found == parse(query, _NAMES)
    understood = found.understood
    for one in (*understood.filters, *filter(None, [understood.mistake])):
        assert 0 <= one.start <= one.end <= len(typed), one
    for grammar in GRAMMARS.values():
        sentence = said(found, [], grammar, whole=True)
        understood_again(sentence, query, [], grammar)


def read_model(data: bytes) -> None:
    (_HOME / "model.json").write_bytes(data)
    try:
        spec = ModelSpec.load(_HOME)
    except ModelError as error:
        assert str(error)
        return
    assert spec.key and spec.spaces
    (_HOME / "model.json").write_text(spec.to_json(), "utf-8")
    assert ModelSpec.load(_HOME) == spec


def _storable(value: object) -> None:
    """Check that SQLite and JSON can store a value."""
    if isinstance(value, dict):
        for one in value.values():
            _storable(one)
    elif isinstance(value, list | tuple):
        for one in value:
            _storable(one)
    elif isinstance(value, str):
        value.encode()
        assert "\0" not in value
    elif isinstance(value, int):
        assert -LARGEST <= value < LARGEST
    json.dumps(value, allow_nan=False)


def _jpeg() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (8, 8)).save(out, "JPEG")
    return out.getvalue()


_EMPTY = _jpeg()
TARGETS: dict[str, Callable[[bytes], None]] = {
    "metadata": read_metadata,
    "settings": read_settings,
    "query": read_query,
    "model": read_model,
}
