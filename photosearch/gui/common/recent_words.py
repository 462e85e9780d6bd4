"""A recent search as one text of the settings: its words, with what the user chose about them."""

from __future__ import annotations

import json

from photosearch.base.searches import Query


def packed(query: Query) -> str:
    """The words alone if nothing else was chosen, otherwise a JSON object. Pictures are left out."""
    plain = Query(query.words.strip())
    kept = Query(plain.words, as_words=query.as_words, exact_words=query.exact_words)
    if kept == plain and unpacked(plain.words) == plain:
        return plain.words
    held = {"words": kept.words, "as_words": kept.as_words, "exact_words": kept.exact_words}
    return json.dumps(held, ensure_ascii=False)


def unpacked(text: str) -> Query:
    """The search that `packed` made this text of; any other text is the words themselves."""
    if text.startswith("{"):
        try:
            held = json.loads(text)
            words, as_words, exact = held["words"], held["as_words"], held["exact_words"]
        except (ValueError, KeyError, TypeError, RecursionError):
            return Query(text)
        texts = isinstance(as_words, list) and all(isinstance(one, str) for one in as_words)
        if isinstance(words, str) and texts and isinstance(exact, bool):
            return Query(words, as_words=tuple(as_words), exact_words=exact)
    return Query(text)
