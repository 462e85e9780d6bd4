"""Composes the current query from words and pictures: applies the user's changes to its parts, and shows them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap

from photosearch.base.frozen_class import frozen
from photosearch.base.searches import Example, Query, Role, Sort
from photosearch.gui.common.client import Client
from photosearch.gui.common.pasted import KEEP
from photosearch.gui.common.wording import number
from photosearch.gui.query.chip_pictures import SIDE, QueryPictures
from photosearch.gui.query.chips import TEXT, WITHOUT, ChipPart
from photosearch.gui.query.filter_words import filter_words
from photosearch.gui.query.live_search import Search, Step
from photosearch.gui.query.marking import on_chip, round_parts, rounds, with_marks, without_round
from photosearch.gui.query.order_box import said_order
from photosearch.gui.query.region_dialog import ask_for_region
from photosearch.gui.query.search_bar import QueryBar
from photosearch.language.filters import SORT, Filter
from photosearch.language.terms import Terms, cut

MOST = 12  # pictures in one query, and chips for exclusions and for conditions

Region = tuple[float, float, float, float]
Removable = tuple[ChipPart, Callable[[], None]]


@frozen
class Subject:
    """A picture to search with. `picture`: its thumbnail, if the window already has one. `turn`: how it is turned to be seen
    (`turning`), while a part of it is framed; the query has it as it is stored."""

    example: Example
    name: str
    picture: QPixmap | None = None
    turn: int = 0


class Composer(QObject):
    """Changes the query of `search` part by part, and shows it in the `bar`."""

    told = Signal(str)
    marked = Signal(str)  # photos were marked, or the list has changed since; what to say of it
    paper_wanted = Signal()

    def __init__(self, search: Search, client: Client, bar: QueryBar) -> None:
        super().__init__(bar)
        self._search = search
        self._client = client
        self._bar = bar
        self._drawing = ""
        self._paper_hidden = False
        self._parts: list[Removable] = []
        self._marked = ""  # what is to be said of marks when the list has changed
        self._drawings: deque[str] = deque(maxlen=KEEP["sketch"])
        self.pictures = QueryPictures(client, self)
        self.pictures.changed.connect(self._show)
        search.query_changed.connect(self._take_query)
        search.understood.connect(self._show)
        search.answer.connect(self._end_marking)
        bar.typed.connect(self._type)
        bar.mixing.strength_changed.connect(self.set_strength)
        bar.mixing.look_changed.connect(self.set_look)
        bar.sentence.changed.connect(self._say)
        bar.order.chosen.connect(self.set_sort)
        bar.filter_chosen.connect(self.set_filter)
        bar.chips.removed.connect(self.remove)
        bar.chips.role_wanted.connect(self.set_role)
        bar.chips.region_wanted.connect(self.ask_for_region)
        bar.chips.words_wanted.connect(self.search_words)
        bar.chips.paper_wanted.connect(self.paper_wanted)
        bar.chips.left.connect(bar.focus)
        self._show()

    @property
    def query(self) -> Query:
        return self._search.query

    def close(self) -> None:
        self.pictures.close()

    # Words

    def _type(self, words: str) -> None:
        self._search.type(_worded(self.query, words))

    def _say(self, query: Query) -> None:
        self._search.look_for(query, "said")

    def enter(self, words: str) -> None:
        self._search.look_for(_worded(self.query, words))
        self._search.remember()

    def enter_again(self, recent: Query) -> None:
        """Search for the words of a recent search as they were understood then; pictures and sliders stay."""
        again = replace(
            self.query,
            words=recent.words,
            as_words=recent.as_words,
            exact_words=recent.exact_words,
        )
        self._search.look_for(again)
        self._search.remember()

    def clear(self) -> None:
        if self.query != Query() or self._search.busy:
            self._search.look_for(Query())
        self._bar.show_words("")

    # Pictures

    def begin(self, subjects: Sequence[Subject]) -> None:
        """Start a new search with these pictures alone."""
        self.know(subjects)
        self._search.look_for(Query(examples=self._fitting(s.example for s in subjects)))

    def add(self, subjects: Sequence[Subject]) -> None:
        """Add pictures to the query. One that is already in the query gets its new role."""
        self.know(subjects)
        new = [s.example for s in subjects]
        same = {_picture(e) for e in new}
        kept = [e for e in self.query.examples if e.region or _picture(e) not in same]
        self._change(*kept, *new)

    def mark(self, subjects: Sequence[Subject], *, wanted: bool) -> None:
        """Call photos of the results right or wrong. Those that are marked before the list changes are one round."""
        self.know(subjects)
        photos = [subject.example for subject in subjects]
        same = self._search.marking
        query = with_marks(self.query, photos, wanted=wanted, same_round=same)
        if query != self.query:
            self._search.mark(query)
            said = self.tr("Marked “more like this”: %1")
            if not wanted:
                said = self.tr("Marked “not this”: %1")
            self._marked = said.replace("%1", number(len(photos)))
            soon = self.tr("the list changes in a moment")
            self.marked.emit(f"{self._marked} · {soon}")

    def _end_marking(self) -> None:
        if self._marked and not self._search.marking:
            self.marked.emit(self._marked)
            self._marked = ""

    def remove(self, place: int) -> None:
        """Remove the part that is on the chip at `place`."""
        _part, remove = self._parts[place]
        remove()

    def search_words(self, place: int) -> None:
        """Search for the plain words from which the part on the chip at `place` was understood."""
        part, _remove = self._parts[place]
        as_words = (*self.query.as_words, part.phrase)
        self._search.look_for(replace(self.query, words=self._search.read, as_words=as_words))

    def search_exactly(self) -> None:
        """Search for the words as they are typed, without correcting their spelling."""
        self._search.look_for(replace(self.query, exact_words=True))

    def _remove_picture(self, example: Example) -> None:
        self._change(*(e for e in self.query.examples if e != example))

    def _set_words(self, words: str) -> None:
        """Set the words that are left when a chip is removed."""
        exact = self.query.exact_words and bool(words)
        self._search.look_for(replace(_worded(self.query, words), exact_words=exact))

    def set_role(self, place: int, role: Role) -> None:
        self._replace(place, replace(self.query.examples[place], role=role))

    def set_region(self, place: int, region: Region | None) -> None:
        self._replace(place, replace(self.query.examples[place], region=region))

    def search_part(self, subject: Subject, region: Region) -> None:
        """Use only this part of a picture that is already in the query; otherwise start a new search with it."""
        wanted = _picture(subject.example)
        for place, example in enumerate(self.query.examples):
            if _picture(example) == wanted:
                self.set_region(place, region)
                return
        self.begin([replace(subject, example=replace(subject.example, region=region))])

    def ask_for_part(self, subject: Subject, chosen: Callable[[], object]) -> None:
        """Ask the user to frame a part of a picture, then search with it."""

        def take(region: Region | None) -> None:
            chosen()
            if region is None:
                self.begin([subject])
            else:
                self.search_part(subject, region)

        ask_for_region(
            self._bar.window(), self._client, subject.example, subject.name, take, subject.turn
        )

    def ask_for_region(self, place: int) -> None:
        example = self.query.examples[place]

        def chosen(region: Region | None) -> None:
            if example in self.query.examples:
                self.set_region(self.query.examples.index(example), region)

        name = self.pictures.name(example)
        ask_for_region(self._bar.window(), self._client, example, name, chosen)

    def set_strength(self, strength: float | None) -> None:
        """Set the weight of the words relative to the pictures; None: the default."""
        self._search.tune(replace(self.query, strength=strength))

    def set_look(self, look: float | None) -> None:
        """Set the weight of the pictures' look relative to their meaning; None: the default."""
        self._search.tune(replace(self.query, look=look))

    def set_inside(self, *, inside: bool) -> None:
        if inside != self.query.inside:
            self._search.look_for(replace(self.query, inside=inside))

    def set_sort(self, sort: Sort) -> None:
        """Show the photos in another order; one that the words name is taken away from them."""
        said, read = said_order(self._search.parsed), self._search.read
        query = replace(self.query, sort=sort, reverse=False)
        if said is not None:
            words = " ".join(f"{read[: said.start]} {read[said.end :]}".split())
            query = replace(_worded(query, words), sort=sort)
        self._search.look_for(query)

    def set_filter(self, belongs: Callable[[Filter], bool], typed: str) -> None:
        """Put a filter, as it is typed, in the place of those that it replaces; "" takes them away."""
        words = self._search.read
        found = [one for one in self._search.parsed.understood.filters if belongs(one)]
        for one in sorted(found, key=lambda one: -one.start):
            words = f"{words[: one.start]} {words[one.end :]}"
        words = " ".join(f"{words} {typed}".split())
        self._search.look_for(_worded(self.query, words))

    def draw(self, path: str, drawing: QImage | None = None) -> None:
        """Replace the sketch pad's previous drawing in the query; "" removes it."""
        others = [e for e in self.query.examples if not self._drawing or e.path != self._drawing]
        self._drawing = path
        if not path:
            self._change(*others, step="drawn")
            return
        self._drawings.append(path)
        picture = None
        if drawing is not None:
            smooth = Qt.TransformationMode.SmoothTransformation
            scaled = drawing.scaled(SIDE, SIDE, Qt.AspectRatioMode.KeepAspectRatio, smooth)
            picture = QPixmap.fromImage(scaled)
        example = Example(path, role="sketch")
        self.pictures.know(example, self.tr("your drawing"), picture)
        self._change(*others, example, step="drawn")

    def tell_paper_hidden(self, hidden: bool) -> None:
        """Mark the drawing's chip while the sketch pad is hidden, since the drawing still counts in the search."""
        if hidden != self._paper_hidden:
            self._paper_hidden = hidden
            self._show()

    @property
    def drawing(self) -> str:
        """The file of the sketch pad's drawing in the query, or ""."""
        drawn = [e.path for e in self.query.examples if e.role == "sketch" and e.path]
        return next((path for path in drawn if path in self._drawings), "")

    # Together

    def search(self, query: Query) -> None:
        """Start another search."""
        self._search.look_for(query)

    def sentence(self, query: Query) -> str:
        """A query in words."""
        names = [self.pictures.name(example) for example in query.examples]
        return self._bar.sentence.of(query, names)

    def know(self, subjects: Sequence[Subject]) -> None:
        """Take over the names and thumbnails of pictures."""
        for subject in subjects:
            self.pictures.know(subject.example, subject.name, subject.picture)

    def _replace(self, place: int, example: Example) -> None:
        examples = self.query.examples
        self._change(*examples[:place], example, *examples[place + 1 :])

    def _change(self, *examples: Example, step: Step = "chosen") -> None:
        """Replace the query's pictures. Removing the last one also resets the sliders."""
        query = self.query if examples else replace(self.query, strength=None, look=None)
        self._search.look_for(replace(query, examples=self._fitting(examples)), step)

    def _fitting(self, examples: Iterable[Example]) -> tuple[Example, ...]:
        each = tuple(dict.fromkeys(examples))
        if len(each) > MOST:
            self.told.emit(
                self.tr("A search can contain at most %1 pictures.").replace("%1", str(MOST))
            )
        return each[:MOST]

    def _take_query(self) -> None:
        """Take over the drawing in the query: after a step back, it may be an earlier one."""
        self._drawing = self.drawing or self._drawing
        self._marked = ""
        self._show()

    def _show(self) -> None:
        query = self.query
        names = [self.pictures.name(example) for example in query.examples]
        parts = [
            *self._picture_parts(names),
            *self._word_parts(),
        ]
        if query.inside:
            tip = self.tr("Also finds small objects; a search then takes a few seconds")
            part = ChipPart(self.tr("also inside photos"), tip=tip)
            parts.append((part, lambda: self.set_inside(inside=False)))
        if query.exact_words:
            tip = self.tr("No spelling is corrected")
            part = ChipPart(self.tr("exactly as typed"), tip=tip)
            again = replace(query, exact_words=False)
            parts.append((part, lambda: self._search.look_for(again)))
        for part, marks in round_parts(query, self.pictures):
            left = without_round(query, marks)
            parts.append((part, partial(self._search.look_for, left)))
        self._parts = parts
        self._bar.show_query(self._search.parsed, [part for part, _remove in parts], names)
        marked = (photo for marks in rounds(query) for photo in on_chip(marks))
        self.pictures.want([*query.examples, *marked])

    def _picture_parts(self, names: Sequence[str]) -> Iterator[Removable]:
        for example, name in zip(self.query.examples, names, strict=True):
            fixed = example.path == self._drawing != ""
            hidden = fixed and self._paper_hidden
            if hidden:
                name = self.tr("%1 (hidden)").replace("%1", name)
            picture = self.pictures.pixmap(example)
            part = ChipPart(name, example=example, picture=picture, fixed=fixed, hidden=hidden)
            yield part, partial(self._remove_picture, example)

    def _word_parts(self) -> Iterator[Removable]:
        """Chips for the words, conditions and exclusions; none if the query is only wanted words, which the field shows.

        One more chip stands for all conditions beyond MOST, and one for all such exclusions, so that every part of the
        query is visible.
        """
        query, asked = self.query, self._search.parsed.terms
        if asked.wanted and (query.examples or asked.unwanted or asked.conditions or query.inside):
            part = ChipPart(asked.wanted, self.tr("Words"))
            yield part, partial(self._set_words, asked.without_wanted().typed)
        yield from self._condition_parts()
        phrases = {
            " ".join(one.term.replace('"', "").split()): self._search.read[one.start : one.end]
            for one in self._search.parsed.understood.excluded
            if one.plain
        }
        for term in asked.unwanted[:MOST]:
            part = ChipPart(term, self.tr("Without"), phrase=phrases.get(term, ""), key=WITHOUT)
            yield part, partial(self._set_words, asked.without(term).typed)
        rest = asked.unwanted[MOST:]
        if rest:
            name = self.tr("%1 more").replace("%1", str(len(rest)))
            part = ChipPart(name, self.tr("Without"), tip=", ".join(rest[:MOST]))
            first = replace(asked, unwanted=asked.unwanted[:MOST])
            yield part, partial(self._set_words, first.typed)

    def _condition_parts(self) -> Iterator[Removable]:
        """Chips for the quoted text and the filters, in the order of `Terms.conditions`."""
        read, parsed = self._search.read, self._search.parsed
        asked, found = parsed.terms, parsed.understood
        for place, text in enumerate(found.text[:MOST]):
            part = ChipPart(text, self.tr("Text in the photo"), key=TEXT)
            yield part, partial(self._set_words, asked.without_conditions(place, place + 1).typed)
        for place, one in enumerate(found.filters[:MOST], len(found.text)):
            title, name = filter_words(one)
            phrase = "" if one.prefixed else read[one.start : one.end]
            left = asked.without_conditions(place, place + 1)
            count = self._search.count(one) if one.key != SORT else None
            key = one.key if one.key != SORT else ""
            part = ChipPart(name, title, phrase=phrase, count=count, key=key)
            yield part, partial(self._cut, one, left)
        shown = len(found.text[:MOST])
        if len(found.text) > shown:
            name = self.tr("%1 more").replace("%1", str(len(found.text) - shown))
            left = asked.without_conditions(shown, len(found.text))
            yield ChipPart(name, self.tr("Text in the photo")), partial(self._set_words, left.typed)
        shown = len(found.text) + len(found.filters[:MOST])
        if len(asked.conditions) > shown:
            name = self.tr("%1 more").replace("%1", str(len(asked.conditions) - shown))
            left = asked.without_conditions(shown, len(asked.conditions))
            yield ChipPart(name, self.tr("Filters")), partial(self._set_words, left.typed)

    def _cut(self, one: Filter, left: Terms) -> None:
        """Take a filter away from the words; `left`: what they say without it."""
        query = replace(self.query, words=self._search.read)
        self._set_words(cut(query, one.start, one.end, left, self._search.known))


def _worded(query: Query, words: str) -> Query:
    """`query` with other words. It keeps the phrases that were turned back into words while they are there, the exact spelling
    while words are only added or taken away at the end, and the marks unless it asks for something else."""
    same = " ".join(words.casefold().split())
    kept = tuple(one for one in query.as_words if " ".join(one.casefold().split()) in same)
    goes_on = words.strip() and (words.startswith(query.words) or query.words.startswith(words))
    exact = query.exact_words and bool(goes_on)
    about = bool(query.examples or goes_on or set(words.split()) & set(query.words.split()))
    marks = query.marks if about else ()
    return replace(query, words=words, as_words=kept, exact_words=exact, marks=marks)


def _picture(example: Example) -> tuple[str, int]:
    return example.path, example.image_id
