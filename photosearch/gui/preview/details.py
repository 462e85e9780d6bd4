"""The panel beside the preview with the details of one photo."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from photosearch.base.explanations import Explanation
from photosearch.base.marks import MarkChange
from photosearch.base.searches import Hit
from photosearch.gui.common.client import Client
from photosearch.gui.common.turning import shown_size
from photosearch.gui.common.wording import file_name
from photosearch.gui.preview.describing import Describing, shown_tag
from photosearch.gui.preview.fact_sections import FactSection, FactWords
from photosearch.service.messages import Details, Event, Trouble
from photosearch.service.requests import GetDetails


class DetailsPanel(QFrame):
    """`described(hit, MarkChange)`: title, caption or keywords that the user has edited."""

    described = Signal(object, object)

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._hit: Hit | None = None
        self._details: Details | None = None
        self.words = FactWords(self)
        self._why: list[str] = []  # where the words of the query are written
        self._shares: list[str] = []  # what the rank comes from
        self._shown: dict[str, str] = {}
        self._labels: list[tuple[QLabel, QLabel]] = []  # head and text of each section
        self.setObjectName("previewDetails")
        self._title = QLabel(wordWrap=True)
        self._title.setObjectName("subtitle")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self.describing = Describing(client)
        self.describing.changed.connect(self._pass_on)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        inner = QWidget()
        inner.setObjectName("previewDetails")
        column = QVBoxLayout(inner)
        column.setContentsMargins(18, 18, 18, 18)
        column.setSpacing(10)
        column.addWidget(self._title)
        column.addWidget(self.describing)
        column.addLayout(self._rows)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def show_hit(self, hit: Hit) -> None:
        """Show what the hit contains at once, and request the rest from the engine."""
        if self._hit is None or hit.image_id != self._hit.image_id:
            self._shares = []
            self.describing.clear()
            self.describing.setEnabled(False)
        self._hit, self._details = hit, None
        self._why = self.words.found_by(hit.why)
        self._title.setText(file_name(hit.path))
        size = shown_size(hit)
        known = [FactSection(self.tr("Found by"), self._why)] if self._why else []
        self._fill([*known, FactSection(self.tr("File"), [f"{size.width()} × {size.height()}"])])
        self.refresh()

    def refresh(self) -> None:
        """Ask again for what is known of the photo."""
        hit = self._hit
        if hit is not None:
            self._client.call(lambda number: GetDetails(number, hit.image_id), self._take)

    def leave(self) -> None:
        """Take over what has been typed, before the panel goes."""
        self.describing.commit()

    def _pass_on(self, change: MarkChange) -> None:
        if self._hit is not None:
            self.described.emit(self._hit, change)

    def _take(self, event: Event) -> None:
        if isinstance(event, Trouble):
            self._fill([FactSection(self.tr("Details"), [f"{event.text} {event.hint}".strip()])])
        elif (
            isinstance(event, Details)
            and self._hit is not None
            and event.image_id == self._hit.image_id
        ):
            self._details = event
            if event.paths:
                self._title.setText(file_name(event.paths[0]))
            self.describing.setEnabled(True)
            self.describing.show_facts(event.facts)
            self._fill(self.words.sections(event, self._why, self._shares))

    def show_why(self, found: Explanation | None) -> None:
        """Show what the rank of this photo comes from; None: no longer."""
        ours = found is not None and self._hit is not None and found.image_id == self._hit.image_id
        self._shares = self.words.shares_said(found.shares) if found is not None and ours else []
        if self._details is not None:
            self._take(self._details)

    def _fill(self, sections: list[FactSection]) -> None:
        while len(self._labels) < len(sections):
            self._add_labels()
        self._shown = {}
        for place, (head, text) in enumerate(self._labels):
            used = place < len(sections)
            if used:
                name, value = sections[place].title, "\n".join(sections[place].lines)
                self._shown[name] = value
                head.setText(name)
                text.setText(value.replace("/", "/\u200b"))
                text.setAccessibleName(f"{name}: {value}")
            head.setVisible(used)
            text.setVisible(used)

    def _add_labels(self) -> None:
        """Labels stay when another photo is shown: making them takes longer than a frame."""
        head, text = QLabel(self), QLabel(self, wordWrap=True)
        head.setObjectName("previewHead")
        head.setContentsMargins(0, 8, 0, 0)
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._labels.append((head, text))
        self._rows.addWidget(head)
        self._rows.addWidget(text)

    def texts(self) -> dict[str, str]:
        """The panel's values by the name of their section."""
        described = {
            self.tr("Title"): self.describing.title.text(),
            self.tr("Caption"): self.describing.caption.toPlainText(),
            self.tr("Keywords"): ", ".join(map(shown_tag, self.describing.tags)),
        }
        return {**self._shown, **{name: value for name, value in described.items() if value}}
