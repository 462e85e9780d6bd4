"""Title, caption and keywords of a photo, which the user can edit in their place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.facts import Facts
from photosearch.base.marks import MarkChange
from photosearch.base.one_line import CAPTION_LENGTH, TITLE_LENGTH, one_line
from photosearch.gui.common.client import Client
from photosearch.gui.common.flow import FlowLayout
from photosearch.service.messages import Event, TagList
from photosearch.service.requests import GetTags

LEVEL = " › "  # between the levels of a keyword, which are joined by "|"
LINES = 4  # of a caption that are visible at once


def shown_tag(tag: str) -> str:
    """A keyword with its levels, as people read it."""
    return tag.replace("|", LEVEL)


def typed_tag(text: str) -> str:
    """A keyword as it is kept, from what people type: "Places › Rome" or "Places/Rome"."""
    levels = [one_line(level) for level in text.replace("/", "›").replace("|", "›").split("›")]
    return "|".join(filter(None, levels))


class CaptionEdit(QPlainTextEdit):
    """A text that wraps but has no lines: Enter ends it. As high as its text, up to `LINES`."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(2)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self._fit())
        self._fit()

    def _fit(self) -> None:
        lines = max(1, min(LINES, round(self.document().size().height())))
        margins = self.contentsMargins().top() + self.contentsMargins().bottom()
        room = margins + round(2 * self.document().documentMargin()) + 2
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + room)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.ended.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.ended.emit()


class Describing(QWidget):
    """`changed(MarkChange)`: what the user has typed of the photo that is shown; `done`: the keyboard is free again."""

    changed = Signal(object)
    done = Signal()

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._title, self._caption = "", ""
        self.tags: tuple[str, ...] = ()
        self.title = QLineEdit(placeholderText=self.tr("Add a title"))
        self.title.setObjectName("describedTitle")
        self.title.setAccessibleName(self.tr("Title"))
        self.title.setMaxLength(TITLE_LENGTH)
        self.caption = CaptionEdit()
        self.caption.setPlaceholderText(self.tr("Add a caption"))
        self.caption.setAccessibleName(self.tr("Caption"))
        self.add_tag = QLineEdit(placeholderText=self.tr("Add a keyword"))
        self.add_tag.setAccessibleName(self.tr("Add a keyword"))
        self._names = QStringListModel(self)
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _: self._add())
        self.add_tag.setCompleter(completer)
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, spacing=4)
        head = QLabel(self.tr("Keywords"))
        head.setObjectName("previewHead")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.title, self.caption, head, self._chips, self.add_tag):
            column.addWidget(part)
        self.title.editingFinished.connect(self.commit)
        self.title.returnPressed.connect(self.done)
        self.caption.ended.connect(self._end_caption)
        self.add_tag.returnPressed.connect(self._add)
        for field in (self.title, self.caption, self.add_tag):
            field.installEventFilter(self)

    def show_facts(self, facts: Facts) -> None:
        """Show what a photo is called; what the user is typing stays."""
        title, caption = facts.title or "", facts.caption or ""
        if self.title.text() == self._title:
            self.title.setText(title)
        if self.caption.toPlainText() == self._caption:
            self.caption.setPlainText(caption)
        self._title, self._caption = title, caption
        if facts.keywords != self.tags or not self._flow.count():
            self.tags = facts.keywords
            self._show_tags()

    def clear(self) -> None:
        """Show nothing, until the facts of another photo have come. What was typed of the photo before counts for that one."""
        self.commit()
        self._title, self._caption, self.tags = "", "", ()
        self.title.clear()
        self.caption.clear()
        self.add_tag.clear()
        self._show_tags()

    def commit(self) -> None:
        """Take over what has been typed."""
        title = one_line(self.title.text(), TITLE_LENGTH)
        caption = one_line(self.caption.toPlainText(), CAPTION_LENGTH)
        if title != self._title:
            self._title = title
            self.changed.emit(MarkChange((("title", title),)))
        if caption != one_line(self._caption, CAPTION_LENGTH):
            self._caption = caption
            self.changed.emit(MarkChange((("caption", caption),)))

    def _end_caption(self) -> None:
        self.commit()
        if self.caption.hasFocus():
            self.done.emit()

    def _add(self) -> None:
        tag = typed_tag(self.add_tag.text())
        self.add_tag.clear()
        if tag and tag not in self.tags:
            self.changed.emit(MarkChange(add_tags=(tag,)))
        elif not tag:
            self.done.emit()

    def _show_tags(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for tag in self.tags:
            chip = QToolButton()
            chip.setObjectName("tagChip")
            chip.setText(f"{shown_tag(tag)}  ×".replace("&", "&&"))
            said = self.tr("Remove the keyword “%1”").replace("%1", shown_tag(tag))
            chip.setAccessibleName(said)
            chip.setToolTip(said)
            chip.clicked.connect(
                lambda _=False, tag=tag: self.changed.emit(MarkChange(remove_tags=(tag,)))
            )
            self._flow.addWidget(chip)
        self._chips.setVisible(bool(self.tags))

    def _take_names(self, event: Event) -> None:
        if isinstance(event, TagList):
            self._names.setStringList([shown_tag(name) for name, _count in event.tags])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc takes back what was typed. Other keys that a field has no use for stay in it, so that they turn no pages."""
        if event.type() == QEvent.Type.FocusIn and watched is self.add_tag:
            self._client.call(GetTags, self._take_names)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.title.setText(self._title)
                self.caption.setPlainText(self._caption)
                self.add_tag.clear()
                self.done.emit()
                return True
            turning = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
            return isinstance(watched, QLineEdit) and event.key() in turning
        return super().eventFilter(watched, event)
