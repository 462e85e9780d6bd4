"""Strings to ids with the tiny model's tokenizer, whose word list is in `make_tiny.py`."""

from __future__ import annotations

from pathlib import Path

import pytest

from photosearch.encoder import tokens
from photosearch.encoder.spec import ModelSpec
from photosearch.errors import ModelError

TINY = Path(__file__).with_name("tiny")
CLS, SEP = 2, 3


@pytest.fixture
def bert() -> tokens.Tokens:
    return tokens.tokenizer(TINY, ModelSpec.load(TINY))


def test_rows_are_as_long_as_the_longest_and_masked(bert: tokens.Tokens) -> None:
    ids, mask = bert.encode(["red dogs", "A cat on the beach!"])
    assert ids.tolist() == [[CLS, 5, 7, 12, SEP, 0, 0, 0], [CLS, 4, 8, 9, 10, 11, 13, SEP]]
    assert mask.tolist() == [[1, 1, 1, 1, 1, 0, 0, 0], [1] * 8]
    assert ids.dtype == mask.dtype == "int64"


def test_the_published_padding_and_truncation_are_not_followed(bert: tokens.Tokens) -> None:
    assert bert.encode(["dog"])[0].tolist() == [[CLS, 7, SEP]]
    assert bert.encode([""])[0].tolist() == [[CLS, SEP]]


def test_a_long_text_keeps_its_beginning_and_the_closing_mark(bert: tokens.Tokens) -> None:
    ids, mask = bert.encode(["red " * 2000])
    assert ids.tolist() == [[CLS, 5, 5, 5, 5, 5, 5, SEP]]
    assert mask.sum() == 8


def test_clipped_is_what_encode_leaves_out(bert: tokens.Tokens) -> None:
    assert bert.clipped("") == ""
    assert bert.clipped("a red dog on the beach") == ""  # six words and two marks: just fits
    assert bert.clipped("a Red dog on the beach, two cats ") == ", two cats"
    assert bert.clipped("a red dog on the dogs of two") == "s of two"


def test_clipped_counts_what_is_too_long_to_be_read_at_all(bert: tokens.Tokens) -> None:
    text = "dog" + " " * tokens.MAX_CHARACTERS + "cat"
    assert bert.encode([text])[0].tolist() == [[CLS, 7, SEP]]
    assert bert.clipped(text) == "cat"


def test_broken_characters_are_read_as_unknown(bert: tokens.Tokens) -> None:
    assert bert.encode(["\ud800 dog"])[0].tolist() == [[CLS, 1, 7, SEP]]
    assert bert.clipped("\ud800 dog") == ""


@pytest.mark.parametrize("content", ["", "{", "{}", "[]", '{"model": 3}'])
def test_a_broken_tokenizer_is_a_model_error(content: str, tmp_path: Path) -> None:
    (tmp_path / "tokenizer.json").write_text(content)
    with pytest.raises(ModelError, match="not a tokenizer"):
        tokens.BertTokens(tmp_path / "tokenizer.json", 8)


def test_a_family_that_is_not_built_in_is_a_model_error() -> None:
    from dataclasses import replace

    spec = replace(ModelSpec.load(TINY), tokenizer="sentencepiece")
    with pytest.raises(ModelError, match="sentencepiece"):
        tokens.tokenizer(TINY, spec)
