"""What is being typed at the cursor, and what a completion makes of it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosearch.language.completing import Begun, begun_at, completed, prefixes_from
from photosearch.language.understanding import understand


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("cam", Begun(0, "", "", "", "cam")),
        ("a dog cam", Begun(6, "", "", "", "cam")),
        ("-cam", Begun(0, "-", "", "", "cam")),
        ("a dog camera:", Begun(6, "", "camera", "camera", "")),
        ("camera:ni", Begun(0, "", "camera", "camera", "ni")),
        ('dog camera:"nikon d7', Begun(4, "", "camera", "camera", "nikon d7")),
        ("-Kamera:ni", Begun(0, "-", "Kamera", "camera", "ni")),
        ("tag:x", Begun(0, "", "tag", "keyword", "x")),
        ("is:", Begun(0, "", "is", "is", "")),
        ("in", None),  # too short
        ("", None),
        ("dog ", None),
        ("date:20", None),  # no list of values
        ("nothing:x", None),
        ('"a sign cam', None),  # within quotes
        ('"a sign" cam', Begun(9, "", "", "", "cam")),
        ('"camera:ni', None),
        ('camera:"nikon" ', None),
        ("http://cam", None),
    ],
)
def test_what_is_begun(typed: str, wanted: Begun | None) -> None:
    assert begun_at(typed, len(typed)) == wanted


def test_only_at_the_end_of_a_word() -> None:
    assert begun_at("camera", 3) is None
    assert begun_at("cam dog", 3) == Begun(0, "", "", "", "cam")


def test_prefixes() -> None:
    assert prefixes_from("cam") == ["camera"]
    assert prefixes_from("Ca") == ["camera", "caption"]
    assert prefixes_from("kam") == ["kamera"]
    assert prefixes_from("tex") == ["text"]
    assert prefixes_from("dog") == []
    assert prefixes_from("people") == [] == prefixes_from("camera")


@pytest.mark.parametrize(
    ("typed", "value", "made"),
    [
        ("cak", "birthday cake", "birthday cake "),
        ("my birthday cak", "birthday cake", "my birthday cake "),
        ("golden ret", "golden retriever", "golden retriever "),
        ("a German she", "German shepherd", "a German shepherd "),
        ("in snow", "dog in snow", "dog in snow "),
        ("a dog -beac", "beach", "a dog -beach "),
        ("golden  golden ret", "golden retriever", "golden  golden retriever "),
        ("Über Straß", "Straße", "Über Straße "),
    ],
)
def test_a_word_is_completed_as_plain_words(typed: str, value: str, made: str) -> None:
    begun = begun_at(typed, len(typed))
    assert begun is not None and not begun.name
    assert completed(typed, len(typed), begun, value=value) == made


def test_what_a_completion_makes() -> None:
    begun = begun_at("a dog -cam", 10)
    assert (
        begun is not None and completed("a dog -cam", 10, begun, name="camera") == "a dog -camera:"
    )
    for typed in ("dog camera:ni", 'dog camera:"nikon d'):
        begun = begun_at(typed, len(typed))
        assert begun is not None
        made = completed(typed, len(typed), begun, value="NIKON D750")
        assert made == 'dog camera:"NIKON D750" '
    begun = begun_at("is:sc", 5)
    assert (
        begun is not None and completed("is:sc", 5, begun, value="screenshot") == "is:screenshot "
    )


@given(
    st.text(
        st.characters(exclude_characters='"“”„', exclude_categories=("C", "Z")),
        min_size=1,
        max_size=20,
    )
)
def test_a_completed_value_is_understood_as_it_was_chosen(value: str) -> None:
    begun = begun_at("dog person:", 11)
    assert begun is not None
    made = completed("dog person:", 11, begun, value=value)
    [one] = understand(made, date(2026, 6, 1)).filters
    assert (one.key, one.value) == ("person", value)


@given(st.text(max_size=30), st.integers(0, 31))
def test_anything_may_be_typed(typed: str, cursor: int) -> None:
    begun = begun_at(typed, min(cursor, len(typed)))
    assert begun is None or 0 <= begun.start <= len(typed)
