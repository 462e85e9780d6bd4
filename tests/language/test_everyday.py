"""The vocabulary of everyday things: its file, the things that a query names, and completions."""

from __future__ import annotations

import pytest

from photosearch.language import everyday
from photosearch.language.everyday import Language, Thing, begun_with, named_in, read, vocabulary


def named(words: str, *languages: Language) -> dict[str, str]:
    found = named_in(words, languages)
    return {typed: vocabulary()[number].named() for typed, number in found.items()}


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
        ("men, women and children", {"men": "man", "women": "woman", "children": "child"}),
        ("a glass of wine", {"wine": "wine"}),
        ("I see a bad boot", {}),
        ("ein Hund", {}),
        ("qwrtzx blorf", {}),
        ("", {}),
        ("京都", {}),
    ],
)
def test_the_longest_names_in_english_words(words: str, things: dict[str, str]) -> None:
    assert named(words, "en") == things


@pytest.mark.parametrize(
    ("words", "things"),
    [
        ("ein Hund im Museum", {"Hund": "dog", "Museum": "museum"}),
        ("Straße im Schnee", {"Straße": "street", "Schnee": "snow"}),
        ("ein Bär", {"Bär": "bear"}),
        ("das Dach", {"Dach": "roof"}),
        ("two dogs", {}),
    ],
)
def test_the_longest_names_in_german_words(words: str, things: dict[str, str]) -> None:
    assert named(words, "de") == things


def test_of_two_languages_the_first_counts_where_names_are_alike() -> None:
    assert named("Museum", "de", "en") == {"Museum": "museum"}
    assert named("Hut", "en", "de") == {"Hut": "hut"} and named("Hut", "de", "en") == {"Hut": "hat"}


def test_names_are_completed_in_one_language_if_it_has_some() -> None:
    assert dict(begun_with("giraf", "en")).keys() == {"giraffe"}
    assert dict(begun_with("giraf", "de")).keys() == {"Giraffe"}
    assert "birthday cake" in dict(begun_with("cak", "en"))
    assert "pancake" not in dict(begun_with("cak", "en"))
    assert "Strand" in dict(begun_with("strand", "en")), "there is no English name"
    assert "Rettungswagen" not in dict(begun_with("ret", "en"))
    assert "walking the dog" not in dict(begun_with("the", "en")), "nobody begins with that"
    numbers = [number for _name, number in begun_with("a", "en")]
    assert len(numbers) == len(set(numbers)), "one name a thing"
    assert begun_with("(", "en") == [] == begun_with("xyzzy", "de")


def test_words_know_how_often_they_are_named() -> None:
    told = everyday.told_words()
    assert told["dog"] > told["castle"] >= 0 and "qwrtzx" not in told
    assert told["golden"] > 0, "a part of a name"
