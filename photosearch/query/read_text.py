"""Read a text with a model's text encoder: emoji by their names, without words that it cannot read, and long texts in pieces."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

import numpy as np

from photosearch.encoder.spec import Encoder, Floats
from photosearch.language.emoji_names import spoken
from photosearch.query.compose import unit

LONGEST_QUERY = 2_000  # characters of a query that are encoded
MOST_PIECES = 16  # each is a text to encode
# Categories of the signs that join pictures or change the one before: joiners, variations, colours of skin.
_OF_A_PICTURE = ("Mn", "Me", "Cf", "Sk")
# Where a text may be cut, the best places first: behind a sentence, behind a clause, between two words.
_CUTS = (
    re.compile(r"[.!?;。！？；]+\s*|\n"),
    re.compile(r"[,:，、]\s*|\s(?=(?:and|but|or|with|while|und|aber|oder|mit|während)\s)"),
    re.compile(r"\s"),
)


@dataclass(frozen=True)
class ReadText:
    """The query vector of a text (float32 [dim], unit length), and what of the text the model did not read: its end, and
    words that it has no token for. `nothing`: no letter is left without these. `pieces`: in how many parts it was read."""

    vector: Floats
    cut: str
    unread: tuple[str, ...]
    nothing: bool
    pieces: int = 1


def read_text(encoder: Encoder, words: str) -> ReadText:
    """Encode a text, emoji by their names, without the words that the model cannot read: their token would only blur the
    others. The vector of a text beyond the context length is the mean of its pieces' vectors, by their lengths."""
    words = " ".join(spoken(words[: 2 * LONGEST_QUERY]).split())
    read, rest = words[:LONGEST_QUERY], words[LONGEST_QUERY:]
    unread = encoder.unread(read)
    if unread:  # perhaps only as they are written
        plain = _plainly(read)
        read, rest = plain[:LONGEST_QUERY], plain[LONGEST_QUERY:] + rest
        unread = encoder.unread(read)
    known = read
    for word in sorted(unread, key=len, reverse=True):
        known = _whole(word).sub(" ", known)
    nothing = bool(unread) and not any(c.isalnum() for c in known)
    read = read if nothing else " ".join(known.split())
    pieces, beyond = _pieces(encoder, read)
    cut = f"{beyond} {rest}".strip()
    return ReadText(
        _mean(encoder.encode_texts(pieces), pieces), cut, tuple(unread), nothing, len(pieces)
    )


def _pieces(encoder: Encoder, text: str) -> tuple[list[str], str]:
    """`text` in pieces that the model reads whole, and the rest beyond the last of them."""
    pieces: list[str] = []
    while len(pieces) < MOST_PIECES:
        beyond = encoder.clipped(text)
        if not beyond:
            return [*pieces, text], ""
        end = _cut(text[: len(text) - len(beyond)])
        pieces.append(text[:end].strip() or text)
        text = text[end:].strip()
        if not end or not text:
            return pieces, text
    return pieces, text


def _cut(fits: str) -> int:
    """Where to cut a text of which only `fits` can be read: at the best place in its second half, else at its end."""
    for places in _CUTS:
        ends = [found.end() for found in places.finditer(fits) if found.end() > len(fits) // 2]
        if ends:
            return ends[-1]
    return len(fits)


def _mean(vectors: Floats, pieces: list[str]) -> Floats:
    """The unit vector of float32 [n, dim] `vectors`, weighted by the lengths of their pieces."""
    mean: Floats = np.average(vectors, axis=0, weights=[len(piece) for piece in pieces])
    only: Floats = vectors[0]
    return only if len(pieces) == 1 else unit(mean.astype(np.float32))


def _plainly(words: str) -> str:
    """`words` with pictures such as emoji apart from letters ("dog🦒"), and with plain letters instead of other forms of
    them ("ｄｏｇ")."""
    out, drawn = "", False
    for sign in unicodedata.normalize("NFKC", words):
        category = unicodedata.category(sign)
        before, drawn = drawn, category == "So" or (drawn and category in _OF_A_PICTURE)
        out += " " * (drawn != before) + sign
    return out


def _whole(word: str) -> re.Pattern[str]:
    """Where `word` stands alone. A sign that is no letter may touch a word: "dog🦒"."""
    before, after = (r"(?<!\w)" * word[0].isalnum(), r"(?!\w)" * word[-1].isalnum())
    return re.compile(before + re.escape(word) + after)
