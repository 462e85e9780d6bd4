"""Wanted words and exclusions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from photosearch.base.searches import Example, Query
from photosearch.language.parsed import parse
from photosearch.language.phrase import said, understood
from photosearch.language.terms import Terms, terms


@pytest.mark.parametrize(
    ("words", "wanted", "unwanted"),
    [
        ("a dog", "a dog", ()),
        ("beach -people", "beach", ("people",)),
        ('-people beach -"traffic  light" -people', "beach", ("people", "traffic light")),
        ("black-and-white - cats", "black-and-white - cats", ()),
        ("-", "-", ()),
        ('-""', "", ()),
        ("−20 degrees --verbose", "−20 degrees --verbose", ()),
        ("street -Straße", "street", ("Straße",)),
        ('-"red cars", snow', "snow", ("red cars",)),
        ('a -"x -"b c"', 'a -"x', ("b c",)),
        ('-"a"-b', '-"a"-b', ()),
    ],
)
def test_terms(words: str, wanted: str, unwanted: tuple[str, ...]) -> None:
    assert terms(Query(words)) == Terms(wanted, unwanted)
    assert terms(Query(terms(Query(words)).typed)) == Terms(wanted, unwanted)


@pytest.mark.parametrize(
    ("words", "wanted", "unwanted"),
    [
        ("without people", "", ("people",)),
        ("at night without any cars and trees", "at night", ("cars", "trees")),
        ("without cars or a traffic light at night", "at night", ("cars", "traffic light")),
        ("beach, no people", "beach", ("people",)),
        ("Like this, but with no cars, at night", "at night", ("cars",)),
        ("like this but at night", "at night", ()),
        ("but without the dog", "", ("dog",)),
        ("ohne Menschen bei Nacht", "bei Nacht", ("Menschen",)),
        ("a man without a shirt is running -cars", "a man is running", ("cars", "shirt")),
        ("a man without a shirt grabs his board", "a man grabs his board", ("shirt",)),
        ("without the big red car", "", ("big red car",)),
        (
            "at noon without hot air balloons or the great white shark in the sea",
            "at noon in the sea",
            ("hot air balloons", "great white shark"),
        ),
        ("without people, cars and trees", "", ("people", "cars", "trees")),
        ("without people, cars, or a dog, at night", "at night", ("people", "cars", "dog")),
        ("without people, at night and in snow", "at night and in snow", ("people",)),
        ("without people, sunny", "sunny", ("people",)),
        ("like this but without people at night", "at night", ("people",)),
        ("like this but without people", "", ("people",)),
        ("like this without people", "", ("people",)),
        ("at night and without people", "at night", ("people",)),
        ("aber ohne den Hund", "", ("Hund",)),
        ("aber bei Nacht", "bei Nacht", ()),
        ("Strand, keine Menschen", "Strand", ("Menschen",)),
        ("aber keine Autos und Hunde", "", ("Autos", "Hunde")),
        ("without people, and dogs", "", ("people", "dogs")),
        ("without cars and without trees at night", "at night", ("cars", "trees")),
        ("without 3 people", "without 3 people", ()),
        ("no parking sign", "no parking sign", ()),
        ("without", "without", ()),
        ("a dog, without", "a dog, without", ()),
    ],
)
def test_words_beside_pictures_can_exclude(
    words: str, wanted: str, unwanted: tuple[str, ...]
) -> None:
    beside = Query(words, (Example("/x/a.jpg"),))
    assert terms(beside) == Terms(wanted, unwanted)
    sentence = said(parse(beside), ["a.jpg"], whole=True)
    assert understood(sentence, beside, ["a.jpg"]) == beside
    # words alone exclude too, except what a person in the photo does not wear
    alone = tuple(term for term in unwanted if term != "shirt")
    assert terms(replace(beside, examples=())).unwanted == alone


@pytest.mark.parametrize(
    ("words", "term", "left", "unwanted"),
    [
        ("beach -people", "people", "beach", "-people"),
        ('-a sea -"b  c" -a -d', "a", 'sea -"b c" -d', '-a -"b c" -d'),
        ('-a sea -"b  c"', "b c", "sea -a", '-a -"b c"'),
        ("well-known -a", "known", "well-known -a", "-a"),
        ("sea", "sea", "sea", ""),
    ],
)
def test_an_exclusion_or_the_wanted_words_can_be_removed(
    words: str, term: str, left: str, unwanted: str
) -> None:
    asked = terms(Query(words))
    assert asked.without(term).typed == left
    assert asked.without_wanted().typed == unwanted
    assert terms(Query(unwanted)) == asked.without_wanted()


def test_an_exclusion_in_words_is_typed_with_a_minus() -> None:
    asked = terms(Query("at night without cars and people", (Example("/x/a.jpg"),)))
    assert asked.typed == "at night -cars -people"
    assert asked.without("cars").typed == "at night -people"
    assert asked.without_wanted().typed == "-cars -people"


@pytest.mark.parametrize(
    "word", ["a b, ", "a, ", "x ", "a b c, ", "without a ", ", no ", "with no ", "a and "]
)
def test_long_text_does_not_hang(word: str) -> None:
    """With nested patterns, a few hundred letters would take for ever."""
    asked = terms(Query("without " + word * 1000, (Example("/x/a.jpg"),)))
    assert len(asked.wanted) <= len("without ") + 1000 * len(word)


@pytest.mark.parametrize("words", ["...", "?", '""', " - ", "¿?", "+€"])
def test_signs_alone_say_nothing_beside_a_picture(words: str) -> None:
    assert not parse(Query(words, (Example("/a.jpg"),))).worded
    assert Query(words).empty and not Query(words, (Example("/a.jpg"),)).empty


@pytest.mark.parametrize("words", ["a", "7", "犬", "🐕", "❤", "é..."])
def test_a_letter_a_digit_or_an_emoji_says_something(words: str) -> None:
    assert not Query(words).empty and parse(Query(words)).worded
