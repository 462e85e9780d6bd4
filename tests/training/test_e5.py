"""Cutting the vocabulary of the text encoder, over a small one made here."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("torch")

from photosearch.training import e5

PIECES = [
    "<s>", "<pad>", "</s>", "<unk>", "▁", "▁dog", "▁Hund", "▁hund", "▁psi", "ů", "狗", "雪地", "дом", "▁cat", ".", "▁ca", "t",
    "▁d", "o", "g",
]  # fmt: skip


@pytest.fixture
def packed() -> e5.Packed:
    scores = [0.0] * 4 + [-float(n) for n in range(1, len(PIECES) - 3)]
    return e5.Packed(PIECES, scores, 0, 2, 1, 3, {})


def kept(packed: e5.Packed, texts: list[str]) -> set[str]:
    return {PIECES[n] for n in e5.kept_pieces(packed, texts)}


def test_pieces_of_the_texts_and_their_languages_stay(
    packed: e5.Packed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(e5, "MOST_LATIN", 2)
    monkeypatch.setattr(e5, "MOST_CHINESE", 0)
    found = kept(packed, ["Hund"])
    assert {"<s>", "<pad>", "</s>", "<unk>"} <= found
    assert {"▁Hund", "▁hund"} <= found, "as written and in lower case"
    assert "▁dog" in found, "among the commonest"
    assert "▁psi" not in found
    assert "." in found
    assert "狗" in found, "a single character"
    assert "雪地" not in found
    assert "дом" not in found


def test_the_cut_tokenizer_reads_a_text_as_the_whole_one_does(packed: e5.Packed) -> None:
    numbers = e5.kept_pieces(packed, ["dog cat"])
    whole = e5.tokenizer(packed, range(len(PIECES))).encode("dog  cat.")
    cut = e5.tokenizer(packed, numbers).encode("dog  cat.")
    assert cut.tokens == whole.tokens == ["<s>", "▁dog", "▁cat", ".", "</s>"]
    assert [numbers[n] for n in cut.ids] == whole.ids


def test_what_was_cut_is_unknown(packed: e5.Packed) -> None:
    cut = e5.tokenizer(packed, e5.kept_pieces(packed, ["dog"]))
    assert cut.token_to_id("<unk>") in cut.encode("дом").ids


def test_four_bits_are_unpacked() -> None:
    scale = np.array([0.5], "<f2").tobytes()
    nibbles = bytes(
        low | high << 4 for low, high in zip(range(16), reversed(range(16)), strict=True)
    )
    found = e5._unpacked(scale + nibbles)
    assert found.shape == (1, 32)
    assert found[0, :16].tolist() == [(n - 8) * 0.5 for n in range(16)]
    assert found[0, 16:].tolist() == [(n - 8) * 0.5 for n in reversed(range(16))]
