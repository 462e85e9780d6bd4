"""What the words of a query mean in this library: its cameras, places and folders are known by name."""

from __future__ import annotations

import re
from collections.abc import Iterable

from photosearch.base.lru import Lately
from photosearch.base.searches import Query
from photosearch.language.known_names import NO_NAMES, KnownNames, words_of
from photosearch.language.parsed import ParsedQuery, parse
from photosearch.store import albums, file_table, matching
from photosearch.store.db import Database

_NAMES_A_FOLDER = re.compile(r"\b(?:folder|album|directory|ordner|verzeichnis)\b", re.IGNORECASE)


class Understanding:
    """Parses queries with the names of one library, which it reads again after each change. Not thread-safe."""

    def __init__(self, db: Database | None) -> None:
        self._db = db
        self._known: Lately[tuple[object, ...], KnownNames] = Lately(2)

    def __call__(self, query: Query) -> ParsedQuery:
        return parse(query, self._names(query))

    def _names(self, query: Query) -> KnownNames:
        db = self._db
        if db is None or not query.words.strip():
            return NO_NAMES
        folders = bool(_NAMES_A_FOLDER.search(query.words))
        return self._known((db.version(), folders), lambda: known_names(db, folders=folders))


def known_names(db: Database, *, folders: bool = True) -> KnownNames:
    """The names of the library. `folders`: those of its folders and albums too, which takes longer."""
    return KnownNames(
        cameras=_by_words(_machines(matching.names(db, "camera"))),
        lenses=_by_words(matching.names(db, "lens")),
        places=_by_words(matching.places(db)),
        folders=_by_words(_folders(db)) if folders else {},
        albums=_by_words(album.name for album in albums.listed(db)) if folders else {},
    )


def _folders(db: Database) -> Iterable[str]:
    """The names of the library's folders and of all folders in them."""
    return {part for path in file_table.load(db).inner for part in path.split("/") if part}


def _machines(names: Iterable[str]) -> Iterable[str]:
    """Each name, and what people call it: without the maker, and without what follows the model."""
    for name in names:
        words = name.split()
        yield name
        for begin in range(min(3, len(words))):
            for end in range(len(words), begin, -1):
                part = words[begin:end]
                if any(c.isdigit() for c in "".join(part)) and any(
                    c.isalpha() for c in "".join(part)
                ):
                    yield " ".join(part)


def _by_words(names: Iterable[str]) -> dict[tuple[str, ...], str]:
    return {words: name for name in names if (words := words_of(name))}
