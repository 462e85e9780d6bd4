"""What is known of a photo beside its pixels: frozen dataclasses, importable everywhere."""

from __future__ import annotations

from typing import Final, Literal

from photosearch.base.frozen_class import frozen

VERSION: Final = 3  # of what is read; photos whose facts are of an older one are read again

Precision = Literal["year", "month", "day", "second"]


@frozen
class PhotoFacts:
    """The facts that results show. `taken_at`: ISO 8601 local time without zone, or None. `width` and `height`: pixels of
    the upright picture. `lat` and `lon`: degrees."""

    width: int
    height: int
    format: str = ""
    taken_at: str | None = None
    camera: str | None = None
    lens: str | None = None
    lat: float | None = None
    lon: float | None = None


@frozen
class Person:
    """A person in a photo. `region`: left, top, width, height as fractions of the picture as it is stored, or None."""

    name: str
    region: tuple[float, float, float, float] | None = None


@frozen
class Facts(PhotoFacts):
    """All facts of a photo; None, "" or empty: unknown.

    `taken_precision`: how much of `taken_at` is known; the rest is its first moment. `taken_source`: which field told it.
    `taken_offset`: of its zone, in minutes east of UTC. `exposure` in seconds, `aperture` as f-number, `focal` and
    `focal_35mm` in millimetres, `altitude` in metres. `rating`: 0 to 5, -1 for rejected.

    `keywords`: the levels of a hierarchical one are joined by "|". `sublocation` to `country`: as the file names them, else
    the nearest city; `places`: every name under which the place can be found. `ai`: the mark of a generated picture.

    `favourite`, `picked`, `rotation` (degrees clockwise) and `albums` are what PhotoSearch writes to sidecars. `albums`: names,
    each with the position of the photo in that album.
    """

    taken_precision: Precision | None = None
    taken_source: str | None = None
    taken_offset: int | None = None
    iso: int | None = None
    aperture: float | None = None
    exposure: float | None = None
    focal: float | None = None
    focal_35mm: float | None = None
    flash: bool | None = None
    altitude: float | None = None
    sublocation: str | None = None
    city: str | None = None
    region: str | None = None
    country: str | None = None
    rating: int | None = None
    label: str | None = None
    title: str | None = None
    caption: str | None = None
    creator: str | None = None
    software: str | None = None
    ai: str | None = None
    favourite: bool | None = None
    picked: bool | None = None
    rotation: int | None = None
    screenshot: bool = False
    document: bool = False
    portrait: bool = False
    panorama: bool = False
    keywords: tuple[str, ...] = ()
    persons: tuple[Person, ...] = ()
    places: tuple[str, ...] = ()
    albums: tuple[tuple[str, int], ...] = ()


def zone(minutes: int | None) -> str:
    """The offset of a zone, as "+02:00"; "" if it is unknown."""
    if minutes is None:
        return ""
    return f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"


def settings_of(facts: Facts) -> list[str]:
    """The settings of the camera, such as "1/250 s", "f/2.8", "ISO 400" and "50 mm", as far as they are known."""
    found = []
    if facts.exposure:
        short = facts.exposure < 0.3
        found.append(f"1/{round(1 / facts.exposure)} s" if short else f"{facts.exposure:g} s")
    if facts.aperture is not None:
        found.append(f"f/{facts.aperture:g}")
    if facts.iso is not None:
        found.append(f"ISO {facts.iso}")
    if facts.focal is not None:
        found.append(f"{facts.focal:g} mm")
    return found


def place_of(facts: Facts) -> str:
    """Where a photo was taken, in words: from the quarter to the country."""
    parts = (facts.sublocation, facts.city, facts.region, facts.country)
    return ", ".join(part for part in parts if part)
