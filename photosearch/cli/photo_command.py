"""`photo`: everything that is known of one photo."""

from __future__ import annotations

import dataclasses
import os
from argparse import Namespace
from typing import Any

from photosearch.base.facts import Facts, place_of, settings_of, zone
from photosearch.base.records import display
from photosearch.base.text_lines import TextLine
from photosearch.cli.library_commands import open_engine
from photosearch.cli.output import note, path_value, show, shown, table
from photosearch.cli.stop import Stop
from photosearch.engine.library import Engine
from photosearch.images.jobs import QueryJob
from photosearch.store import fact_rows, pairs, photos, text_rows

_Known = tuple[Facts, tuple[str, ...], tuple[str, ...], tuple[TextLine, ...] | None]
KINDS = ("screenshot", "document", "portrait", "panorama")


def photo(args: Namespace, stop: Stop) -> int:
    path = os.path.abspath(os.path.expanduser(args.file))
    with open_engine(write=False) as engine:
        found, paths, beside, text = _of_library(engine, path) or (
            _read(engine, path),
            (),
            (),
            None,
        )
    value = as_value(path, paths, found, beside) | {"text": _text_value(text)}
    told = lines(path, paths, found, beside)
    told += table([("Text", shown(line.text)) for line in text or ()])
    show(value, told, as_json=args.json)
    return 0


def _text_value(text: tuple[TextLine, ...] | None) -> list[dict[str, Any]] | None:
    return None if text is None else [dataclasses.asdict(line) for line in text]


def _of_library(engine: Engine, path: str) -> _Known | None:
    """The facts, the files, what belongs to these, and the text of the photo that has a file at this path, or None. The text
    is None if it was not read."""
    db = engine.db
    if db is None:
        return None
    image_id = photos.image_of_path(db, path) or photos.image_of_path(db, os.path.realpath(path))
    if image_id is None:
        return None
    row = photos.read(db, [image_id]).get(image_id)
    found = fact_rows.read(db, [image_id]).get(image_id)
    if row is None or found is None:
        return None
    if fact_rows.lacking(db, image_id):
        note("not all facts of this photo have been read yet; run: photosearch index")
    text = text_rows.read(db, image_id) if text_rows.is_read(db, image_id) else None
    return found, row.paths, tuple(pairs.belonging(db, image_id)), text


def _read(engine: Engine, path: str) -> Facts:
    """The facts of a file that is not in the library. Raises FileError or EnvironmentFault."""
    with engine.new_pool(1, patient=False) as pool:
        found = pool.run(QueryJob(path, fingerprinted=False)).facts
    assert found is not None, "this job reads facts"
    return found


def as_value(
    path: str, paths: tuple[str, ...], found: Facts, beside: tuple[str, ...] = ()
) -> dict[str, Any]:
    """The facts for JSON. `paths`: the files of the photo; none if it is not in the library. `beside`: what belongs to them."""
    persons = [{"name": person.name, "region": person.region} for person in found.persons]
    return {
        **path_value(path),
        "in_library": bool(paths),
        "paths": [display(one) for one in paths],
        "belonging": [display(one) for one in beside],
        **dataclasses.asdict(found),
        "zone": zone(found.taken_offset) or None,
        "persons": persons,
    }


def lines(
    path: str, paths: tuple[str, ...], found: Facts, beside: tuple[str, ...] = ()
) -> list[str]:
    """What is known, one line each, for people."""
    told = [
        ("File", shown(path)),
        ("Same bytes", ", ".join(shown(one) for one in paths if one != path)),
        ("Belonging", ", ".join(shown(one) for one in beside if one != path)),
        ("Taken", taken(found)),
        ("Pixels", f"{found.width} x {found.height} {found.format}"),
        ("Kind", ", ".join(kind for kind in KINDS if getattr(found, kind))),
        ("Camera", found.camera),
        ("Lens", found.lens),
        ("Settings", ", ".join(_settings(found))),
        ("Position", position(found)),
        ("Place", place_of(found)),
        ("Rating", None if found.rating is None else stars(found.rating)),
        ("Label", found.label),
        ("Title", found.title),
        ("Caption", found.caption),
        ("Keywords", ", ".join(found.keywords)),
        ("People", ", ".join(person.name for person in found.persons)),
        ("Creator", found.creator),
        ("Software", found.software),
        ("Made by AI", found.ai),
        ("Library", "" if paths else "not in the library"),
    ]
    return table([(name, shown(value)) for name, value in told if value])


def taken(found: Facts) -> str:
    """ "2019-08-05 12:34:56 +02:00 (EXIF DateTimeOriginal)", as far as it is known."""
    if found.taken_at is None:
        return ""
    length = {"year": 4, "month": 7, "day": 10}.get(found.taken_precision or "", 19)
    parts = (found.taken_at[:length].replace("T", " "), zone(found.taken_offset))
    return " ".join(filter(None, (*parts, f"({found.taken_source})" if found.taken_source else "")))


def _settings(found: Facts) -> list[str]:
    film = [f"{found.focal_35mm:g} mm (35 mm film)"] if found.focal_35mm is not None else []
    return [*settings_of(found), *film, *(["flash"] if found.flash else [])]


def position(found: Facts) -> str:
    if found.lat is None or found.lon is None:
        return ""
    high = "" if found.altitude is None else f", {found.altitude:g} m"
    return f"{found.lat:.6f}, {found.lon:.6f}{high}"


def stars(rating: int) -> str:
    return "rejected" if rating < 0 else f"{rating} of 5"
