"""Completes the value of a filter from what is in the library, with the number of photos that each would leave; and words from
its keywords, people and places, and from what the model sees in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Final

from photosearch.base.formats import BY_SUFFIX
from photosearch.base.lru import Lately
from photosearch.base.searches import Query
from photosearch.language.completing import LISTED, MOST_VALUES
from photosearch.language.everyday import Language, begun_with
from photosearch.language.filters import Filter
from photosearch.language.folding import folded
from photosearch.language.parsed import parse
from photosearch.language.prefixes import HAS, KINDS
from photosearch.query.allowed import Allowed
from photosearch.store.common_values import common
from photosearch.store.db import Database
from photosearch.store.file_table import FileTable
from photosearch.vectors.model import LoadedModel

LONGEST: Final = 100  # characters of a value that is offered
NAMING: Final = ("keyword", "person", "place")  # filters whose values are also plain words
MOST_NAMES: Final = 2  # of each of these among the words, and of all before what the model sees
LEAST_AMOUNT: Final = 0.5  # photos that may show a thing whose name is offered


class Completer:
    """Completes over one read connection. Not thread-safe. The counts are those of the filter itself, so they are exact."""

    def __init__(
        self,
        db: Database,
        online: Callable[[], dict[int, bool]],
        answering: Callable[[], LoadedModel],
    ) -> None:
        self._db = db
        self._answering = answering
        self._allowed = Allowed(db, online)
        self._values: Lately[tuple[object, ...], list[str]] = Lately(len(LISTED))

    def __call__(
        self, key: str, begun: str, overtaken: Callable[[], bool] = lambda: False
    ) -> tuple[tuple[str, int], ...] | None:
        """The values of the filter `key` that begin with `begun`, or one of whose words does; the most frequent first. None
        once `overtaken` says that nobody waits for them any more."""
        return self._of(key, begun, overtaken) if key in LISTED else ()

    def words(
        self, begun: str, language: Language, overtaken: Callable[[], bool] = lambda: False
    ) -> tuple[tuple[str, int], ...] | None:
        """Words that begin with `begun`: names in the library with the number of their photos, and what the model sees, with 0
        because it cannot say in how many photos. None once `overtaken`."""
        named: dict[str, tuple[str, int]] = {}
        for key in NAMING:
            values = self._of(key, begun, overtaken)
            if values is None:
                return None
            for name, count in [one for one in values if _is_plain(one[0])][:MOST_NAMES]:
                named.setdefault(folded(name), (name, count))
        names = list(named.values())[:MOST_NAMES]
        model = self._answering()
        book = model.tags.book() if model.tags is not None and model.photos else None
        seen: list[tuple[str, float]] = []
        if book is not None:
            seen = [(name, book.amount(thing)) for name, thing in begun_with(begun, language)]
        seen = [one for one in seen if one[1] >= LEAST_AMOUNT and folded(one[0]) not in named]
        seen.sort(key=lambda one: -one[1])
        every = [
            *names,
            *((name, 0) for name, _amount in seen),
            *list(named.values())[len(names) :],
        ]
        return tuple(one for one in every if folded(one[0]) != folded(begun))[:MOST_VALUES]

    def _of(
        self, key: str, begun: str, overtaken: Callable[[], bool]
    ) -> tuple[tuple[str, int], ...] | None:
        wanted = folded(begun)
        values = self._values((key, self._db.version()), lambda: self._read(key))
        fitting = [value for value in values if _has_start(folded(value), wanted)]
        fitting.sort(key=lambda value: not folded(value).startswith(wanted))
        found: list[tuple[str, int]] = []
        for value in fitting:
            if overtaken():
                return None
            ids = self._allowed([Filter(key, value, 0, 0)])
            if ids is not None and len(ids):
                found.append((value, len(ids)))
            if len(found) == MOST_VALUES:
                break
        return tuple(found)

    def _read(self, key: str) -> list[str]:
        match key:
            case "is":
                values = list(KINDS)
            case "has" | "no":
                values = list(HAS)
            case "favourite":
                values = ["yes", "no"]
            case "pick":
                values = ["picked", "rejected", "none"]
            case "type":
                values = _formats(self._allowed.files())
            case "in":
                values = _folders(self._allowed.files())
            case _:
                values = common(self._db, key)
        return [one for one in values if len(one) <= LONGEST and not set(one) & set('"“”„')]


def _is_plain(name: str) -> bool:
    """Whether a name that is typed as words means just these words."""
    found = parse(Query(words=name)).understood
    others = (found.without, found.text, found.filters, found.mistake)
    return found.words == name and not any(others)


def _has_start(value: str, wanted: str) -> bool:
    """Whether a value or a word of it begins with `wanted`; both are folded."""
    starts = [0, *(at for at in range(1, len(value)) if not value[at - 1].isalnum())]
    return any(value.startswith(wanted, at) for at in starts)


def _formats(files: FileTable) -> list[str]:
    counts: Counter[str] = Counter()
    for name in files.names:
        form = BY_SUFFIX.get(f".{name.rpartition(b'.')[2].decode('ascii', 'replace').lower()}")
        if form is not None:
            counts[form.name.lower()] += 1
    return [name for name, _count in counts.most_common()]


def _folders(files: FileTable) -> list[str]:
    """The names of the folders, those with the most files in them first."""
    counts: Counter[str] = Counter()
    shown: dict[str, str] = {}
    for at, held in Counter(files.folders).items():
        for part in {part for part in files.inner[at].split("/") if part.strip()}:
            name = folded(part)
            shown.setdefault(name, part)
            counts[name] += held
    return [shown[name] for name, _count in counts.most_common()]
