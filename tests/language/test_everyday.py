"""The vocabulary of everyday things: its file, the things that a query names, and completions."""

from __future__ import annotations

import pytest

from photosearch.language import everyday
from photosearch.language.everyday import Thing, begun_with, named_in, read, vocabulary


def named(words: str) -> dict[str, str]:
    return {typed: vocabulary()[number].named() for typed, number in named_in(words).items()}


def test_each_thing_has_names_of_its_own() -> None:
    things = vocabulary()
    assert 3_000 <= len(things) <= 8_000
    english = [name.casefold() for thing in things for name in thing.names["en"]]
    assert len(english) == len(set(english))
    names = [name for thing in things for every in thing.names.values() for name in every]
    assert all(name and name == name.strip() and ";" not in name for name in names)
    assert max(len(name.split()) for name in english) <= everyday.LONGEST
    assert all(0 <= thing.told < everyday.OF_CAPTIONS for thing in things)


def test_the_lines_of_the_file() -> None:
    lines = ["# pets", "", "dog\tHund\t4525", "sofa; couch\tSofa; Couch"]
    assert list(read(lines)) == [
        Thing({"en": ("dog",), "de": ("Hund",)}, 4525),
        Thing({"en": ("sofa", "couch"), "de": ("Sofa", "Couch")}, 0),
    ]
    assert Thing({"en": ("dog",), "de": ("Hund",)}, 0).named("de") == "Hund"


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("two dogs on the beach", {"two dogs": "two dogs", "beach": "beach"}),
        ("my Birthday Cake, and candles", {"Birthday Cake": "birthday cake", "candles": "candle"}),
        ("a couch", {"couch": "sofa"}),
        ("ein Hund im Museum", {"Hund": "dog", "Museum": "museum"}),
        ("Straße im Schnee", {"Straße": "street", "Schnee": "snow"}),
        ("qwrtzx blorf", {}),
        ("", {}),
        ("京都", {}),
    ],
)
def test_the_longest_names_in_a_query(words: str, things: dict[str, str]) -> None:
    assert named(words) == things


def test_names_are_completed_in_both_languages() -> None:
    english, german = dict(begun_with("giraf")), dict(begun_with("Giraf"))
    assert list(english) == ["giraffe"] and english == german
    assert "birthday cake" in dict(begun_with("cak")) and "pancake" not in dict(begun_with("cak"))
    assert "Strand" in dict(begun_with("strand"))
    numbers = [number for _name, number in begun_with("a")]
    assert len(numbers) == len(set(numbers)), "one name a thing"
    assert begun_with("(") == [] == begun_with("xyzzy")
