"""What is known of a photo, in the words and the order of people: a few sections of lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QSize

from photosearch.base.explanations import Share
from photosearch.base.facts import Facts, place_of, settings_of
from photosearch.base.marks import colour_of
from photosearch.base.reasons import Reason, Tag, WordSource
from photosearch.base.records import display
from photosearch.base.text_lines import PhotoText
from photosearch.gui.common.turning import turned_size
from photosearch.gui.common.wording import disk_size, file_name, own_language, reading_state, taken
from photosearch.service.messages import Details

MOST_LINES = 8  # of the text in the photo


class FactSection(NamedTuple):
    title: str
    lines: list[str]


class FactWords(QObject):
    """A QObject, since lupdate finds plurals only in `tr`."""

    def sections(
        self, details: Details, why: Sequence[str], shares: Sequence[str]
    ) -> list[FactSection]:
        """Everything but title, caption and keywords, which the user can edit. `why`, `shares`: what the rank of the photo comes
        from. Sections and lines that say nothing are left out."""
        facts = details.facts
        camera = " · ".join(filter(None, (facts.camera, facts.lens)))
        settings = [*settings_of(facts), *([self.tr("flash")] if facts.flash else [])]
        where = self.tr("Location") if len(details.paths) == 1 else self.tr("Locations (same file)")
        found = [
            FactSection(self.tr("Found by"), list(why)),
            FactSection(self.tr("Why this photo"), list(shares)),
            FactSection(self.tr("When"), [taken(facts)]),
            FactSection(self.tr("Where"), [place_of(facts), self._position(facts)]),
            FactSection(self.tr("Camera"), [camera, " · ".join(settings)]),
            FactSection(self.tr("People"), [", ".join(person.name for person in facts.persons)]),
            FactSection(self.tr("Albums"), [", ".join(album.name for album in details.albums)]),
            FactSection(self.tr("Text in the photo"), self._text(details.text)),
            FactSection(self.tr("The model sees"), [self._seen(details.tags)]),
            FactSection(self.tr("Label"), [self._label(facts)]),
            FactSection(self.tr("Kind"), [", ".join(self._kinds(facts))]),
            FactSection(self.tr("File"), self._file(details)),
            FactSection(where, [display(path) for path in details.paths]),
            FactSection(self.tr("Belongs to it"), [file_name(path) for path in details.belonging]),
            FactSection(self.tr("Creator"), [facts.creator or ""]),
        ]
        shown = [FactSection(title, list(filter(None, lines))) for title, lines in found]
        return [section for section in shown if section.lines]

    def _file(self, details: Details) -> list[str]:
        facts = details.facts
        size = turned_size(QSize(facts.width, facts.height), facts.rotation or 0)
        pixels = f"{size.width()} × {size.height()}"
        megapixels = facts.width * facts.height / 1e6
        if megapixels >= 0.1:
            pixels += " · " + self.tr("%1 megapixels").replace("%1", f"{megapixels:.1f}")
        kind = " · ".join(part for part in (facts.format, disk_size(details.bytes)) if part)
        software = self.tr("saved with %1").replace("%1", facts.software) if facts.software else ""
        return [kind, pixels, software]

    def _position(self, facts: Facts) -> str:
        if facts.lat is None or facts.lon is None:
            return ""
        position = f"{facts.lat:.5f}, {facts.lon:.5f}"
        return position if facts.altitude is None else f"{position} · {facts.altitude:.0f} m"

    def _label(self, facts: Facts) -> str:
        """A label that is no colour, which the bar of marks shows."""
        label = facts.label or ""
        return "" if colour_of(label) is not None else label

    def _text(self, text: PhotoText) -> list[str]:
        shown = text.plain[:MOST_LINES]
        beyond = len(text.plain) - len(shown)
        if beyond:
            shown.append(self.tr("… and %Ln more line(s)", "", beyond))
        return shown or [reading_state(text)]

    def _seen(self, tags: tuple[Tag, ...] | None) -> str:
        """ "dog 93 %, beach 61 %", in the user's language."""
        if tags is None:
            return self.tr("not known yet")
        german = own_language() == "de"
        return ", ".join(
            f"{tag.german if german else tag.english} {tag.certainty:.0%}".replace("%", "\u202f%")
            for tag in tags
        )

    def _kinds(self, facts: Facts) -> list[str]:
        found = []
        if facts.screenshot:
            found.append(self.tr("screenshot"))
        if facts.document:
            found.append(self.tr("document"))
        if facts.panorama:
            found.append(self.tr("panorama"))
        if facts.ai:
            found.append(self.tr("made by AI (%1)").replace("%1", facts.ai))
        return found

    def found_by(self, why: Iterable[Reason]) -> list[str]:
        """Where the words of the query are written, one place a line."""
        return [self._source_said(one.source, one.words) for one in why]

    def _source_said(self, source: WordSource, words: str) -> str:
        """ "keyword: bridge", or only "keyword" if it is not known which words."""
        names: dict[WordSource, str] = {
            "person": self.tr("person"),
            "keyword": self.tr("keyword"),
            "title": self.tr("title"),
            "caption": self.tr("caption"),
            "place": self.tr("place"),
            "text": self.tr("text in the photo"),
            "file name": self.tr("name of the file"),
            "folder": self.tr("name of a folder"),
            "date": self.tr("date"),
            "camera": self.tr("camera"),
            "tag": self.tr("what the model sees"),
            "kind": self.tr("kind of photo"),
        }
        kinds = {"document": self.tr("document"), "screenshot": self.tr("screenshot")}
        if source == "kind" and words:
            return self.tr("looks like: %1").replace("%1", kinds.get(words, words))
        return f"{names[source]}: {words}" if words else names[source]

    def shares_said(self, shares: Iterable[Share]) -> list[str]:
        """ "62 % what the words describe", "38 % keyword: bridge"."""
        seen = {
            "words": self.tr("what the words describe"),
            "picture": self.tr("likeness to the pictures"),
            "style": self.tr("likeness of style"),
        }
        return [
            f"{share.percent}\u202f% {seen.get(share.source) or self._source_said(share.source, share.words)}"  # type: ignore[arg-type]
            for share in shares
        ]
