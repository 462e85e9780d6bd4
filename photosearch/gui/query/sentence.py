"""The query as one editable sentence."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QToolButton, QWidget

from photosearch.base.searches import Query
from photosearch.gui.common.icons import put_icon
from photosearch.language.parsed import ParsedQuery, parse
from photosearch.language.phrase import GRAMMARS, said, understood

REST = 400  # ms after the last keystroke: half a word is not a query


class Sentence(QLineEdit):
    """`changed(query)`: the query that an edited sentence describes, after a short pause or Enter."""

    changed = Signal(Query)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sentence")
        self.setAcceptDrops(False)  # a dropped file is a picture to search with, not text
        self.setAccessibleName(self.tr("The search as a sentence"))
        self.setToolTip(
            self.tr(
                "The search as a sentence. Edit it to change the search: “but at night”, "
                "“without people”, “unlike …”."
            )
        )
        self._pen = self.addAction(QIcon(), QLineEdit.ActionPosition.LeadingPosition)
        put_icon(self._pen, "pen")
        for button in self.findChildren(QToolButton):  # Qt gives the action's button no name
            button.setAccessibleName(self.accessibleName())
        self._pen.setToolTip(self.toolTip())
        self._pen.triggered.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        #: The code of the language that this is translated to.
        self._grammar = GRAMMARS[self.tr("en")]
        self._shown: tuple[ParsedQuery, Sequence[str]] = (parse(Query()), ())
        # The query before the edit: the sentence may refer to its pictures by name.
        self._base: tuple[ParsedQuery, Sequence[str]] = self._shown
        self._told = Query()
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._read)
        self.textEdited.connect(lambda _: self._rest.start())
        self.returnPressed.connect(self._finish)
        self.hide()

    @property
    def resting(self) -> bool:
        return self._rest.isActive()

    def show_query(self, parsed: ParsedQuery, names: Sequence[str]) -> None:
        """Show a query with the `names` of its pictures. A sentence being edited is kept until Enter or loss of focus."""
        self._shown = (parsed, names)
        if not (self.hasFocus() and self.isModified() and parsed.query == self._told):
            self._write()

    def of(self, query: Query, names: Sequence[str]) -> str:
        """A query with the `names` of its pictures, in words."""
        return said(parse(query), names, self._grammar, whole=True)

    def _write(self) -> None:
        self._rest.stop()
        parsed, names = self._shown
        self._base = self._shown
        self._told = parsed.query
        text = said(parsed, names, self._grammar, whole=True)
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)
        self.setModified(False)
        query = parsed.query
        self.setVisible(bool(query.examples or query.marks or parsed.terms.unwanted))

    def _read(self) -> None:
        self._rest.stop()
        base, names = self._base
        query = understood(self.text(), base.query, names, self._grammar, base.terms)
        if query != self._told:
            self._told = query
            self.changed.emit(query)

    def _finish(self) -> None:
        self._read()
        self._write()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self._rest.stop()
            self._write()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.isModified() and event.reason() != Qt.FocusReason.PopupFocusReason:
            self._finish()
