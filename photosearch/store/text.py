"""Words in file and folder names, through SQLite's full-text index."""

from __future__ import annotations

import re

from photosearch.store.db import Database

# Words that say nothing of a name; a caption-like query is full of them.
_STOP = frozenset(
    "a an and are as at be by for from has he her his in into is it its me my of on or our she that the their them "
    "they this to was we were with you your some photo picture image img dsc jpg jpeg png".split()
)


def query_words(words: str) -> list[str]:
    """The words of a query that a name could hold, each once, in order."""
    found = re.findall(r"[^\W_]+", words.lower())
    return list(
        dict.fromkeys(w for w in found if w not in _STOP and (len(w) > 1 or ord(w) > 0x2E7F))
    )


def match_names(db: Database, words: list[str]) -> list[list[int]]:
    """For each word (as `query_words` gives them; only the first 32 count), the images whose names hold it."""
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
