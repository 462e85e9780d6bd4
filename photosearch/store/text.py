"""Search words in file and folder names with SQLite's full-text index."""

from __future__ import annotations

from photosearch.language.folding import folded, pairs, split_words
from photosearch.store.db import Database

# Words that do not help to find a name, but are frequent in queries that read like captions.
_STOP = frozenset(
    "a an and are as at be by for from has he her his in into is it its me my of on or our she that the their them "
    "they this to was we were with you your some photo picture image img dsc jpg jpeg png".split()
)


def query_words(words: str) -> list[str]:
    """The words of a query worth searching in names, folded: without stop words and repetitions, in order.

    A row of signs of a script without spaces is searched by pairs ("京 都"). Emoji and a single digit count only if there
    is nothing else.
    """
    found = pairs([folded(word) for word in split_words(words)])
    wanted = list(dict.fromkeys(word for word in found if word not in _STOP))
    telling = [w for w in wanted if any(map(str.isalnum, w)) and not (len(w) == 1 and w.isdigit())]
    return telling or wanted


def is_in_a_name(db: Database, word: str) -> bool:
    """Whether the name of a file or a folder contains this folded word, or another form of it."""
    found = db.conn.execute(
        "SELECT 1 FROM name_text WHERE name_text MATCH ? LIMIT 1", (f'"{word}"',)
    )
    return found.fetchone() is not None


def match_names(db: Database, words: list[str]) -> list[list[int]]:
    """For each word from `query_words`, the ids of the images whose names contain it. Only the first 32 words are used."""
    return [
        [
            row[0]
            for row in db.conn.execute(
                "SELECT DISTINCT file.image_id FROM name_text JOIN file ON file.id = name_text.rowid "
                "WHERE name_text MATCH ? AND file.image_id IS NOT NULL",
                ('"' + word.replace('"', '""') + '"',),
            )
        ]
        for word in words[:32]
    ]
