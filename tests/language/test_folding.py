"""Words of every script in one form."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from photosearch.language.folding import folded, pairs, split_words


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("Zürich", "zurich"),
        ("İZMİR", "izmir"),
        ("ISPARTA", "isparta"),
        ("Isparta".replace("I", "ı"), "isparta"),
        ("Łódź", "lodz"),
        ("STRASSE", folded("Straße")),
        ("ΕΛΛΆΔΑ", "ελλαδα"),
        ("Οδός", folded("ΟΔΟΣ")),
        ("ｄｏｇ", "dog"),
        ("दिल्ली", "दिल्ली"),
        ("กรุงเทพ", "กรุงเทพ"),
    ],
)
def test_folded(written: str, form: str) -> None:
    assert folded(written) == form
    assert folded(unicodedata.normalize("NFD", written)) == form


def test_words_end_at_signs_and_keep_their_marks() -> None:
    assert split_words("दिल्ली_2019/b-w") == ["दिल्ली", "2019", "b", "w"]
    assert split_words("Anna’s party, don't") == ["Anna", "party", "don"]


def test_scripts_without_spaces_are_split_into_signs() -> None:
    assert split_words("京都trip 서울🐶❤️") == ["京", "都", "trip", "서", "울", "🐶", "❤"]
    assert pairs(["京", "都", "塔", "trip", "서"]) == ["京 都", "都 塔", "trip", "서"]


@given(st.text())
def test_no_letter_is_lost(text: str) -> None:
    letters = [c for c in unicodedata.normalize("NFC", text) if c.isalnum()]
    kept = "".join(split_words(text.replace("'", " ").replace("’", " ")))
    assert [c for c in kept if c.isalnum()] == letters


@given(st.text())
def test_folding_is_final(text: str) -> None:
    once = folded(text)
    assert folded(once) == once
