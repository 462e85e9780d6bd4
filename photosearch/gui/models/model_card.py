"""One recommended model: what it is for, what it costs, its state, and at most one button."""

from __future__ import annotations

import html
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from photosearch.base.records import display


@dataclass(frozen=True)
class Fact:
    """A line of the card, such as "Download", "1.5 GB"; `tip` says more."""

    label: str
    value: str
    tip: str = ""


@dataclass(frozen=True)
class CardText:
    """Everything that a card says. `source`: the pages that `about` follows. `used`: the model answers. `note`: why something
    cannot be done, or what happens now. `button`: its label, or "" for none; `possible`: whether it can be pressed.
    """

    head: str
    title: str
    about: tuple[str, ...]
    source: str = ""
    facts: tuple[Fact, ...] = ()
    badge: str = ""
    used: bool = False
    note: str = ""
    button: str = ""
    possible: bool = True
    tip: str = ""


MOST_FACTS = 4


class ModelCard(QFrame):
    pressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("modelCard")
        self._head = QLabel()
        self._head.setObjectName("cardHead")
        self.badge = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.badge.setMinimumHeight(32)
        self.badge.setObjectName("badge")
        self._title = self._wrapped("quiet")
        self.about = self._wrapped("")
        self.note = self._wrapped("cardNote")
        self._facts = [(QLabel(), self._wrapped("")) for _ in range(MOST_FACTS)]
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        self.button.setMinimumHeight(32)
        self.button.clicked.connect(self.pressed)
        self._lay_out()

    def _wrapped(self, name: str) -> QLabel:
        label = QLabel(wordWrap=True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName(name)
        return label

    def _lay_out(self) -> None:
        # All cards are equally wide, whatever their texts.
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for row, (label, value) in enumerate(self._facts):
            label.setObjectName("quiet")
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, row, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self._head)
        column.addWidget(self._title)
        column.addWidget(self.about)
        column.addStretch(1)
        column.addLayout(grid)
        column.addWidget(self.note)
        column.addSpacing(4)
        column.addWidget(self.button)
        column.addWidget(self.badge)

    def tell(self, text: CardText) -> None:
        self._head.setText(text.head)
        self._title.setText(display(text.title))
        self._title.setVisible(bool(text.title))
        self.badge.setText(text.badge)
        self.badge.setVisible(bool(text.badge))
        self.about.setText("\n\n".join(display(line) for line in text.about if line))
        self.about.setToolTip(text.source)
        self._show_facts(text.facts)
        self.note.setText(display(text.note))
        self.note.setVisible(bool(text.note))
        self.button.setText(text.button)
        self.button.setVisible(bool(text.button))
        self.button.setEnabled(text.possible)
        self.button.setToolTip(text.tip)
        self.button.setAccessibleName(f"{text.button.replace('&', '')}: {text.head}")
        self.setAccessibleName(", ".join(part for part in (text.head, text.badge) if part))
        self.setAccessibleDescription(self.whole_text())
        if self.property("used") != text.used:
            self.setProperty("used", text.used)
            self.style().unpolish(self)
            self.style().polish(self)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        """Be high enough for the wrapped texts: Qt asks for a height before it knows the width."""
        layout = self.layout()
        if layout is not None and self.width():
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    def _show_facts(self, facts: Sequence[Fact]) -> None:
        for number, (label, value) in enumerate(self._facts):
            fact = facts[number] if number < len(facts) else Fact("", "")
            for part, words in ((label, fact.label), (value, display(fact.value))):
                part.setText(words)
                # The words may come from the description of a model, which are no HTML.
                part.setToolTip(
                    f"<qt>{html.escape(fact.tip)}</qt>" if "<" in fact.tip else fact.tip
                )
                part.setVisible(bool(fact.value))

    def whole_text(self) -> str:
        """Everything on the card but its button, for screen readers."""
        facts = [f"{label.text()}: {value.text()}" for label, value in self._facts if value.text()]
        lines = [self._title.text(), self.about.text(), *facts, self.note.text()]
        return "\n".join(line for line in lines if line)
