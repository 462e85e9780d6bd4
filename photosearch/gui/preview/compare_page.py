"""Two to four photos side by side with one zoom, to keep the best; two of them also one over the other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from photosearch.base.marks import REJECTED, PhotoMarks
from photosearch.base.searches import Hit
from photosearch.gui.common.canvas import Canvas
from photosearch.gui.common.centred_text import CentredText
from photosearch.gui.common.client import Client
from photosearch.gui.common.side_by_side import PhotoPane, SideBySide
from photosearch.gui.common.turning import shown_size
from photosearch.gui.common.window_page import COMPARED, ON_PHOTOS, Act, WindowPage
from photosearch.gui.common.wording import file_name
from photosearch.gui.preview.before_after import BeforeAfter
from photosearch.gui.preview.compared_facts import best_shots, differences
from photosearch.gui.preview.dark_buttons import dark_button
from photosearch.gui.preview.mark_bar import MarkBar
from photosearch.service.messages import Details, Event
from photosearch.service.requests import GetDetails

LEAST = 320  # pixels: buttons give way before
NARROW = 620  # pixels: in a narrower window the photos are below each other


class ComparedPane(PhotoPane):
    """One of the photos: name, whether it is the best shot, its marks, and what tells it apart."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setObjectName("comparedPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.column.setContentsMargins(3, 3, 3, 3)
        self.column.setSpacing(2)
        self.best = QLabel(self.tr("Best shot"))
        self.best.setObjectName("bestShot")
        self.marks = QLabel()
        self.marks.setTextFormat(Qt.TextFormat.PlainText)
        self.head.addWidget(self.best)
        self.head.addWidget(self.marks)
        self.facts = QLabel(wordWrap=True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setObjectName("previewHead")
        self.column.addWidget(self.facts)

    def set_focused(self, focused: bool) -> None:
        self.setProperty("focused", focused)
        self.style().polish(self)

    def show_marks(self, marks: PhotoMarks) -> None:
        said = [
            "★" * marks.rating if marks.rating > 0 else "",
            self.tr("favourite") if marks.favourite else "",
            self.tr("picked") if marks.picked else "",
            self.tr("rejected") if marks.rating == REJECTED else "",
        ]
        self.marks.setText(" · ".join(filter(None, said)))


class ComparePage(WindowPage):
    """The commands of the window act on the focused photo. `command_wanted(name)`: a button for one of them.
    `pick_wanted(picked, others)`: image ids, of the photo to keep and of those to reject."""

    command_wanted = Signal(str)
    pick_wanted = Signal(object, object)
    alone = True

    def __init__(self, client: Client, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photos side by side"))
        self.setMinimumWidth(LEAST)
        self._client = client
        self._hits: list[Hit] = []
        self._known: dict[int, Details] = {}
        self._at = 0
        names = [self.tr("Photo %1").replace("%1", str(n + 1)) for n in range(max(COMPARED))]
        self.panes = [ComparedPane(name) for name in names]
        self.sides = SideBySide(client, self.panes, self)
        self.over = BeforeAfter()
        self.mark_bar = MarkBar()
        self.mark_bar.wanted.connect(self.command_wanted)
        self._zoom = QLabel()
        self._lay_out()
        for at, pane in enumerate(self.panes):
            pane.canvas.pressed.connect(partial(self.focus_on, at))
            pane.canvas.zoom_changed.connect(lambda _: self._show_zoom())
            pane.canvas.image_shown.connect(self._show_over)
        self.over.zoom_changed.connect(lambda _: self._show_zoom())
        self.over.sharper_wanted.connect(self.sides.want_sharper)
        self.over.divided.connect(lambda _: self._show_over_title())

    def _lay_out(self) -> None:
        self._zoom.setMinimumWidth(self._zoom.fontMetrics().horizontalAdvance("1000 %"))
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        top = QHBoxLayout()
        top.setContentsMargins(12, 6, 12, 6)
        top.setSpacing(6)
        top.addWidget(dark_button("left", self.tr("Back to the photos (Esc)"), self.closed.emit))
        top.addWidget(QLabel(self.tr("Compare")))
        top.addStretch(1)
        top.addWidget(self._zoom)
        for icon, tip, act in (
            ("zoom-out", self.tr("Zoom out (−)"), lambda: self.canvas.zoom_out()),
            ("zoom-in", self.tr("Zoom in (+)"), lambda: self.canvas.zoom_in()),
            ("fit", self.tr("100 % or fit to the window (Z)"), lambda: self.canvas.toggle_zoom()),
        ):
            top.addWidget(dark_button(icon, tip, act))
        self.over_button = dark_button(
            "divider", self.tr("Before and after: two photos with a divider (B)"), self.toggle_over
        )
        self.over_button.setCheckable(True)
        top.addWidget(self.over_button)
        side_by_side = QWidget()
        self._grid = QGridLayout(side_by_side)
        self._grid.setContentsMargins(6, 0, 6, 0)
        self._grid.setSpacing(6)
        for pane in self.panes:
            self._grid.addWidget(pane)
        self._over_title = CentredText()
        over = QWidget()
        column = QVBoxLayout(over)
        column.setContentsMargins(6, 0, 6, 0)
        column.addWidget(self._over_title)
        column.addWidget(self.over, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(side_by_side)
        self._stack.addWidget(over)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self.mark_bar)

    # What is shown

    @property
    def compared(self) -> list[Hit]:
        return list(self._hits)

    @property
    def focused(self) -> int:
        """The place of the focused photo, from the left."""
        return self._at

    @property
    def canvas(self) -> Canvas:
        """What zooms: all photos follow it."""
        return self.over if self.is_over else self.panes[self._at].canvas

    def show_hits(self, hits: Sequence[Hit]) -> None:
        """Compare these photos, as many as `COMPARED` allows."""
        self._hits, self._known = list(hits), {}
        self._set_over(False)
        self.over.fit()
        for at, pane in enumerate(self.panes):
            hit = self._hits[at] if at < len(self._hits) else None
            pane.setVisible(hit is not None)
            if hit is None:
                self.sides.put(pane, 0, QSize())
            else:
                self._put(pane, hit)
                self._client.call(partial(_ask, hit.image_id), self._take_details)
        self._arrange()
        self.sides.load()
        self._show_facts()
        self.focus_on(0)

    def _put(self, pane: ComparedPane, hit: Hit) -> None:
        name = file_name(hit.path)
        pane.title.setText(name)
        pane.canvas.setAccessibleDescription(name)
        pane.show_marks(hit.marks)
        self.sides.put(pane, hit.image_id, shown_size(hit), hit.marks.rotation)

    def _take_details(self, event: Event) -> None:
        if isinstance(event, Details) and any(h.image_id == event.image_id for h in self._hits):
            self._known[event.image_id] = event
            self._show_facts()

    def _show_facts(self) -> None:
        best = best_shots(self._hits)
        for pane, hit, facts in zip(
            self.panes, self._hits, differences(self._hits, self._known), strict=False
        ):
            pane.facts.setText(" · ".join(facts))
            pane.best.setVisible(hit.image_id in best)

    def _arrange(self) -> None:
        """Side by side; four in a square; below each other in a narrow window."""
        count = len(self._hits)
        across = (
            1 if self.width() < NARROW and count < 4 else 2 if count in (2, 4) else max(1, count)
        )
        for at, pane in enumerate(self.panes):
            self._grid.removeWidget(pane)
            self._grid.addWidget(pane, at // across, at % across)
        for line in range(max(COMPARED)):
            self._grid.setColumnStretch(line, int(line < across))
            self._grid.setRowStretch(line, int(line * across < count))

    def focus_on(self, at: int) -> None:
        """Let the commands act on another of the photos."""
        if not 0 <= at < len(self._hits):
            return
        self._at = at
        for place, pane in enumerate(self.panes):
            pane.set_focused(place == at)
        self.mark_bar.show_marks(self._hits[at].marks)
        self.setAccessibleDescription(file_name(self._hits[at].path))
        self._show_over_title()
        self._show_zoom()

    def take_marks(self, marks: Mapping[int, PhotoMarks]) -> None:
        """Show other marks of photos, by image id."""
        turned = False
        for at, (pane, hit) in enumerate(zip(self.panes, self._hits, strict=False)):
            if hit.image_id in marks:
                rotated = hit.marks.rotation != marks[hit.image_id].rotation
                turned |= rotated
                self._hits[at] = replace(hit, marks=marks[hit.image_id])
                if rotated:
                    self._put(pane, self._hits[at])
                else:
                    pane.show_marks(self._hits[at].marks)
        if turned:
            self.sides.load()
            self._show_facts()
        self.focus_on(self._at)

    def drop(self, image_ids: Collection[int]) -> None:
        """Go on without photos that are gone; with one alone there is nothing to compare."""
        left = [hit for hit in self._hits if hit.image_id not in image_ids]
        if len(left) == len(self._hits):
            return
        if len(left) in COMPARED:
            self.show_hits(left)
        else:
            self._hits = left
            self.closed.emit()

    # Before and after

    @property
    def is_over(self) -> bool:
        """Whether the two photos are shown one over the other."""
        return self._stack.currentIndex() == 1

    def toggle_over(self) -> None:
        self._set_over(not self.is_over and len(self._hits) == 2)

    def _set_over(self, shown: bool) -> None:
        self._stack.setCurrentIndex(int(shown))
        self.over_button.setEnabled(len(self._hits) == 2)
        self.over_button.setChecked(shown)
        self._show_over()
        self._show_over_title()

    def _show_over(self) -> None:
        if self.is_over:
            self.over.show_versions(self.panes[0].canvas, self.panes[1].canvas)

    def _show_over_title(self) -> None:
        if self.is_over:
            names = [file_name(hit.path) for hit in self._hits]
            self._over_title.setText(f"◀ {names[0]}     {names[1]} ▶")

    def _show_zoom(self) -> None:
        self._zoom.setText(f"{round(self.canvas.zoom * 100)} %")

    # As a page of the window

    def leave(self) -> None:
        self.sides.stop()
        self._hits = []  # what happens to them now is no concern of this page

    def hits(self, act: Act) -> None:
        if self._at < len(self._hits):
            act([self._hits[self._at]])

    def offers(self) -> frozenset[str]:
        return ON_PHOTOS - {"preview", "from_album", "pick_only"} | {"duplicates", "find"}

    def escape(self) -> None:
        if self.is_over:
            self._set_over(False)
        else:
            self.closed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key
        acts: dict[int, Callable[[], object]] = {
            key.Key_Left: lambda: self._sideways(-1),
            key.Key_Right: lambda: self._sideways(1),
            key.Key_Plus: lambda: self.canvas.zoom_in(),
            key.Key_Equal: lambda: self.canvas.zoom_in(),
            key.Key_Minus: lambda: self.canvas.zoom_out(),
            key.Key_Z: lambda: self.canvas.toggle_zoom(),
            key.Key_B: self.toggle_over,
        }
        if event.modifiers() == Qt.KeyboardModifier.ShiftModifier:
            acts = {key.Key_P: self._pick_focused, key.Key_Plus: acts[key.Key_Plus]}
        act = acts.get(event.key())
        if act is None or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            act()

    def _pick_focused(self) -> None:
        """Keep this photo, and reject the others beside it."""
        others = [hit.image_id for at, hit in enumerate(self._hits) if at != self._at]
        if others:
            self.pick_wanted.emit([self._hits[self._at].image_id], others)

    def _sideways(self, by: int) -> None:
        """Move the focus, or the divider."""
        if self.is_over:
            self.over.step(by)
        else:
            self.focus_on((self._at + by) % len(self._hits))


def _ask(image_id: int, number: int) -> GetDetails:
    return GetDetails(number, image_id)
