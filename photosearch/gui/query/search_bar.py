"""The search field, the other parts of the query below it, and the slider for the thumbnail size."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.searches import Query
from photosearch.base.settings import THUMBNAIL_SIZE
from photosearch.gui.common.client import Client
from photosearch.gui.common.clipboard import picture_file
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.wording import number
from photosearch.gui.query.chips import ChipPart, ChipRow
from photosearch.gui.query.filter_slots import in_any
from photosearch.gui.query.mixing import Mixing
from photosearch.gui.query.order_box import OrderBox
from photosearch.gui.query.sentence import Sentence
from photosearch.gui.query.suggestions import Suggestions
from photosearch.language.filters import Filter
from photosearch.language.parsed import ParsedQuery

if TYPE_CHECKING:
    from photosearch.gui.query.filter_panel import FilterPanel

NARROW = 720  # pixels, below which the slider for the size of photos makes room
TIGHT = 520  # pixels, below which the field needs the room of what the menu and the keys also do
ORDER = 76  # pixels of the order then
WHOLE = 16_777_215  # pixels: QWIDGETSIZE_MAX
LONGEST = 5_000  # characters: thousands of pasted "-word"s would keep the engine busy for a minute


class QueryBar(QWidget):
    typed = Signal(str)
    entered = Signal(str)
    cleared = Signal()
    escaped = Signal()
    picture_wanted = Signal()
    paste_wanted = Signal()
    save_wanted = Signal()
    recent_chosen = Signal(Query)
    saved_chosen = Signal(int)  # the id of a saved search
    back_wanted = Signal()
    forward_wanted = Signal()
    side_changed = Signal(int)
    down = Signal()
    filter_wanted = Signal()
    filter_chosen = Signal(object, str)  # as `FilterPanel.chosen`

    def __init__(self, page: QWidget, client: Client) -> None:
        """`page`: the page that contains the bar; the suggestions open over it."""
        super().__init__(page)
        self._field = QFrame()
        self._field.setObjectName("queryField")
        self._glass = QLabel()
        self.slider = self._make_slider()
        self.sizes = self._make_sizes()
        self.chips = ChipRow(self.slider)
        self.mixing = Mixing()
        self.order = OrderBox()
        self._client = client
        self._filters: tuple[Filter, ...] = ()
        self._panel: FilterPanel | None = None
        self.filter_button = self._button(
            self.tr("Filter"),
            self.tr("Filter by date, folder, camera, place …"),
            self.filter_wanted,
        )
        self.sentence = Sentence()
        self.edit = QLineEdit()
        self.edit.setMaxLength(LONGEST)
        self.edit.setAccessibleName(self.tr("Search"))
        self.edit.setToolTip(
            self.tr("Describe what the photo shows (Ctrl+F)")
            + "\n"
            + self.tr("Recent searches: Alt+↓")
        )
        self.edit.setAcceptDrops(False)  # a dropped file is a picture to search with, not text
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(self._typed)
        self.edit.returnPressed.connect(self._enter)
        self.back = self._button(
            self.tr("Previous search"), self.tr("Previous search (Alt+←)"), self.back_wanted
        )
        self.forward = self._button(
            self.tr("Next search"), self.tr("Next search (Alt+→)"), self.forward_wanted
        )
        self._clear = self._button(
            self.tr("Clear search"), self.tr("Clear search (Esc)"), self.cleared
        )
        self._save = self._button(
            self.tr("Save this search"),
            self.tr("Save this search under a name (Ctrl+S)"),
            self.save_wanted,
        )
        self._by_picture = self._button(
            self.tr("Search with a picture"),
            self.tr("Search with a picture: choose a file, or drop or paste a picture"),
            self.picture_wanted,
        )
        self.suggestions = Suggestions(self.edit, page, client)
        self.filter_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.filter_wanted.connect(self.open_filters)
        self.suggestions.chosen.connect(self._take_recent)
        self.suggestions.completed.connect(self._complete)
        self.suggestions.saved_chosen.connect(self.saved_chosen)
        self._lay_out()

    def _button(self, name: str, tip: str, wanted: SignalInstance) -> QToolButton:
        button = QToolButton(autoRaise=True)
        button.setIconSize(QSize(20, 20))
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.clicked.connect(lambda: wanted.emit())
        return button

    def _make_slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(THUMBNAIL_SIZE.least, THUMBNAIL_SIZE.most)
        slider.setSingleStep(20)
        slider.setPageStep(60)
        slider.setFixedWidth(110)
        slider.setToolTip(self.tr("Thumbnail size (Ctrl+wheel)"))
        slider.setAccessibleName(self.tr("Thumbnail size"))
        slider.valueChanged.connect(self.side_changed)
        return slider

    def _make_sizes(self) -> QWidget:
        """The slider between buttons for smaller and larger photos; the keyboard has the slider."""
        sizes = QWidget()
        sizes.setMinimumWidth(
            1
        )  # until it makes room, it does not keep the window from becoming narrow
        sizes.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(sizes)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for name, icon, step in (
            (self.tr("Smaller photos"), "photos-small", -self.slider.singleStep()),
            (self.tr("Larger photos"), "photos-large", self.slider.singleStep()),
        ):
            button = QToolButton(autoRaise=True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.setIconSize(QSize(18, 18))
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _=False, by=step: self.slider.setValue(self.slider.value() + by))  # fmt: skip
            put_icon(button, icon, role=QPalette.ColorRole.PlaceholderText)
            row.addWidget(button)
        row.insertWidget(1, self.slider)
        return sizes

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sizes.setVisible(event.size().width() >= NARROW)
        tight = event.size().width() < TIGHT
        for button in (self.back, self.forward, self._save):
            button.setVisible(not tight)
        self.order.setMaximumWidth(ORDER if tight else WHOLE)

    def _lay_out(self) -> None:
        inner = QHBoxLayout(self._field)
        inner.setContentsMargins(10, 0, 4, 0)
        inner.setSpacing(6)
        for part in (self._glass, self.edit, self._clear, self._save, self._by_picture):
            inner.addWidget(part)
        steps = QHBoxLayout()
        steps.setSpacing(0)
        for button in (self.back, self.forward):
            steps.addWidget(button)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(steps)
        row.addWidget(self._field, 1)
        row.addWidget(self.filter_button)
        row.addWidget(self.order)
        row.addWidget(self.sizes)
        below = QHBoxLayout()
        below.setSpacing(16)
        below.addWidget(self.chips, 1)
        below.addWidget(self.mixing, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        column.addLayout(row)
        column.addLayout(below)
        column.addWidget(self.sentence)
        put_icon(self._glass, "search", role=QPalette.ColorRole.PlaceholderText)
        put_icon(self.back, "left")
        put_icon(self.forward, "right")
        put_icon(self._clear, "close")
        put_icon(self._save, "bookmark")
        put_icon(self._by_picture, "image")
        put_icon(self.filter_button, "filter")

    def in_order(self) -> list[QWidget]:
        """The widgets in tab order; the chips follow the slider."""
        return [
            self.back, self.forward, self.edit, self._clear, self._save, self._by_picture, self.filter_button, self.order, self.slider,
            self.mixing.strength, self.mixing.look, self.sentence,
        ]  # fmt: skip

    def show_steps(self, *, back: bool, forward: bool) -> None:
        """Enable the buttons for which the history has a search."""
        self.back.setEnabled(back)
        self.forward.setEnabled(forward)

    def show_words(self, words: str) -> None:
        if self.edit.text() != words:
            self.edit.setText(words)

    def show_query(
        self, parsed: ParsedQuery, parts: Sequence[ChipPart], names: Sequence[str]
    ) -> None:
        """Show a query. `parts`: its chips; `names`: the names of its pictures. Spaces typed in the field are kept."""
        query = parsed.query
        if self.edit.text().split() != query.words.split():
            self.edit.setText(query.words)
        self.edit.setPlaceholderText(
            self.tr("Say what should be different: “at night”, “-people” …")
            if query.examples
            else self.tr("Search your photos: “dog on a beach”, “child on a swing” …")
        )
        self.chips.show_parts(parts)
        self.chips.setVisible(bool(parts))
        self.mixing.show_query(parsed)
        self.order.show_query(parsed)
        self._filters = parsed.understood.filters
        if self._panel is not None:
            self._panel.show_filters(self._filters)
        active = sum(map(in_any, self._filters))
        self.filter_button.setText(number(active) if active else "")
        self.sentence.show_query(parsed, names)
        self._clear.setVisible(query.inside or not query.empty)
        self._save.setEnabled(not query.empty)

    def focus(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def take_typed(self, text: str) -> None:
        """Move the focus to the field, with a character that was typed among the photos."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.setText(text)
        self._typed(text)

    def _typed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if text.strip():
            self.suggestions.offer()
        else:
            self.suggestions.dismiss()
        self.typed.emit(text)

    @property
    def filters(self) -> FilterPanel:
        """The filters to choose from; created at their first use, as a calendar takes its time."""
        if self._panel is None:
            from photosearch.gui.query.filter_panel import FilterPanel

            self._panel = FilterPanel(self._client, self)
            self._panel.chosen.connect(self.filter_chosen)
            self._panel.begun.connect(self._begin)
            self._panel.show_filters(self._filters)
        return self._panel

    def open_filters(self) -> None:
        self.filters.open_below(self.filter_button)

    def _begin(self, prefix: str) -> None:
        """Let a filter be completed at the end of what is typed."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.setText(f"{self.edit.text().strip()} {prefix}".lstrip())
        self._typed(self.edit.text())

    def _enter(self) -> None:
        if not self.suggestions.take_current():
            self.suggestions.dismiss()
            self.entered.emit(self.edit.text())

    def _complete(self, text: str) -> None:
        """Put a completion in the place of the text before the cursor; what follows stays."""
        rest = self.edit.text()[self.edit.cursorPosition() :]
        self.edit.setText(text + (rest.lstrip() if text.endswith(" ") else rest))
        self.edit.setCursorPosition(len(text))
        self._typed(self.edit.text())

    def _take_recent(self, recent: Query) -> None:
        self.edit.setText(recent.words)
        self._clear.setVisible(True)
        self.recent_chosen.emit(recent)

    def _clipboard_has_picture(self) -> bool:
        mime = QGuiApplication.clipboard().mimeData()
        if mime is None:  # on some systems when empty
            return False
        return bool(picture_file(mime)) or (mime.hasImage() and not mime.hasText())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._field.setProperty("focused", event.type() == QEvent.Type.FocusIn)
            self._field.style().unpolish(self._field)
            self._field.style().polish(self._field)
        elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.matches(QKeySequence.StandardKey.Paste) and self._clipboard_has_picture():
                self.paste_wanted.emit()
                return True
            return self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        """↓ and Tab lead to what completes the word that is being typed; else ↓ moves to the photos. Alt+↓ moves to the recent
        searches. Once a suggestion is chosen, ↑ and ↓ choose another."""
        key, offers = event.key(), self.suggestions
        inside = offers.isVisible() and offers.currentRow() >= 0
        if key == Qt.Key.Key_Escape:
            if offers.isVisible():
                offers.dismiss()
            else:
                self.escaped.emit()
        elif key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            if not offers.isVisible():
                offers.offer()
            offers.step(1)
        elif key == Qt.Key.Key_Tab and (inside or offers.completes):
            if not inside:
                offers.step(1)
            offers.take_current()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and inside:
            offers.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Down and offers.completes:
            offers.step(1)
        elif key == Qt.Key.Key_Down:
            offers.dismiss()
            self.down.emit()
        else:
            return False
        return True
