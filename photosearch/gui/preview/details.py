"""The panel beside the preview with the details of one photo."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from photosearch.base.explanations import Explanation, Share
from photosearch.base.facts import Facts, place_of, settings_of
from photosearch.base.reasons import Reason, Tag, WordSource
from photosearch.base.records import display
from photosearch.base.searches import Hit
from photosearch.base.text_lines import PhotoText
from photosearch.gui.common.client import Client
from photosearch.gui.common.wording import disk_size, file_name, own_language, reading_state, taken
from photosearch.service.messages import Details, Event, Trouble
from photosearch.service.requests import GetDetails

MOST_LINES = 8  # of the text in the photo


class DetailsPanel(QFrame):
    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._image_id = 0
        self._details: Details | None = None
        self._why = ""  # where the words of the query are written, for people
        self._shares = ""  # what the rank comes from, for people
        self._shown: dict[str, str] = {}
        self.setObjectName("previewDetails")
        self.setFixedWidth(330)
        self._title = QLabel(wordWrap=True)
        self._title.setObjectName("subtitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._rows = QFormLayout()
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        self._rows.setVerticalSpacing(4)
        inner = QWidget()
        inner.setObjectName("previewDetails")
        column = QVBoxLayout(inner)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(14)
        column.addWidget(self._title)
        column.addLayout(self._rows)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def show_hit(self, hit: Hit) -> None:
        """Show what the hit contains at once, and request the rest from the engine."""
        if hit.image_id != self._image_id:
            self._shares = ""
        self._image_id, self._details = hit.image_id, None
        self._why = self._found_by(hit.why)
        known = [(self.tr("Found by"), self._why)] if self._why else []
        self._fill(hit.path, [*known, (self.tr("Dimensions"), f"{hit.width} × {hit.height}")])
        self._client.call(lambda number: GetDetails(number, hit.image_id), self._take)

    def _take(self, event: Event) -> None:
        if isinstance(event, Trouble):
            self._add(self.tr("Details"), f"{event.text} {event.hint}".strip())
        elif isinstance(event, Details) and event.image_id == self._image_id:
            self._details = event
            self._fill(event.paths[0] if event.paths else "", self._lines(event))

    def _lines(self, details: Details) -> list[tuple[str, str]]:
        facts = details.facts
        pixels = f"{facts.width} × {facts.height}"
        megapixels = facts.width * facts.height / 1e6
        if megapixels >= 0.1:
            pixels += " · " + self.tr("%1 megapixels").replace("%1", f"{megapixels:.1f}")
        file = " · ".join(part for part in (facts.format, disk_size(details.bytes)) if part)
        lines = [
            (self.tr("Found by"), self._why),
            (self.tr("Why this photo"), self._shares),
            (self.tr("Title"), facts.title or ""),
            (self.tr("Caption"), facts.caption or ""),
            (self.tr("Taken"), taken(facts)),
            (self.tr("Place"), place_of(facts)),
            (self.tr("People"), ", ".join(person.name for person in facts.persons)),
            (self.tr("Keywords"), ", ".join(_shown(keyword) for keyword in facts.keywords)),
            (self.tr("The model sees"), self._seen(details.tags)),
            (self.tr("Rating"), self._rating(facts.rating)),
            (self.tr("Label"), facts.label or ""),
            (self.tr("Kind"), ", ".join(self._kinds(facts))),
            (self.tr("Dimensions"), pixels),
            (self.tr("File"), file),
            (self.tr("Camera"), facts.camera or ""),
            (self.tr("Lens"), facts.lens or ""),
            (self.tr("Settings"), " · ".join(self._settings(facts))),
            (self.tr("Creator"), facts.creator or ""),
            (self.tr("Software"), facts.software or ""),
        ]
        if facts.lat is not None and facts.lon is not None:
            position = f"{facts.lat:.5f}, {facts.lon:.5f}"
            if facts.altitude is not None:
                position += f" · {facts.altitude:.0f} m"
            lines.append((self.tr("GPS position"), position))
        lines.append((self.tr("Text in the photo"), self._text(details.text)))
        where = self.tr("Location") if len(details.paths) == 1 else self.tr("Locations (same file)")
        lines.append((where, "\n".join(display(p) for p in details.paths)))
        beside = "\n".join(file_name(p) for p in details.belonging)
        lines.append((self.tr("Belongs to it"), beside))
        return [line for line in lines if line[1]]

    def _text(self, text: PhotoText) -> str:
        shown = text.plain[:MOST_LINES]
        beyond = len(text.plain) - len(shown)
        if beyond:
            shown.append(self.tr("… and %Ln more line(s)", "", beyond))
        return "\n".join(shown) or reading_state(text)

    def _seen(self, tags: tuple[Tag, ...] | None) -> str:
        """ "dog 93 %, beach 61 %", in the user's language."""
        if tags is None:
            return self.tr("not known yet")
        german = own_language() == "de"
        return ", ".join(
            f"{tag.german if german else tag.english} {tag.certainty:.0%}".replace("%", "\u202f%")
            for tag in tags
        )

    def _found_by(self, why: Iterable[Reason]) -> str:
        """Where the words of the query are written, one place a line."""
        return "\n".join(self._source_said(one.source, one.words) for one in why)

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

    def show_why(self, found: Explanation | None) -> None:
        """Show what the rank of this photo comes from; None: no longer."""
        shares = found.shares if found is not None and found.image_id == self._image_id else ()
        self._shares = "\n".join(self.shares_said(shares))
        if self._details is not None:
            self._take(self._details)

    def _rating(self, rating: int | None) -> str:
        if rating is None or rating == 0:
            return ""
        return self.tr("rejected") if rating < 0 else "★" * rating

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

    def _settings(self, facts: Facts) -> list[str]:
        return [*settings_of(facts), *([self.tr("flash")] if facts.flash else [])]

    def _fill(self, path: str, lines: list[tuple[str, str]]) -> None:
        while self._rows.rowCount():
            self._rows.removeRow(0)
        self._shown = {}
        self._title.setText(file_name(path))
        for name, value in lines:
            self._add(name, value)

    def _add(self, name: str, value: str) -> None:
        self._shown[name] = value
        head = QLabel(name)
        head.setObjectName("previewHead")
        text = QLabel(value.replace("/", "/\u200b"), wordWrap=True)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setAccessibleName(f"{name}: {value}")
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._rows.addRow(head, text)

    def texts(self) -> dict[str, str]:
        """The panel's values by the name of their line."""
        return dict(self._shown)


def _shown(keyword: str) -> str:
    """A keyword with its levels, as people read it."""
    return keyword.replace("|", " › ")
