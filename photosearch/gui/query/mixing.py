"""Two sliders that weigh the parts of a query. Moving them changes only a weighted sum; nothing is encoded again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QSlider, QWidget

from photosearch.language.defaults import balance
from photosearch.language.parsed import ParsedQuery

STEPS = 100


class MixSliders(QSlider):
    """A slider that a double click resets to its default."""

    reset = Signal()

    def __init__(self, name: str, tip: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, STEPS)
        self.setSingleStep(5)
        self.setPageStep(20)
        self.setMinimumWidth(110)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setAccessibleDescription(tip)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Consume a double click, whose second press would otherwise move the handle."""
        if event.type() == QEvent.Type.MouseButtonDblClick:
            self.reset.emit()
            return True
        return super().eventFilter(watched, event)


class Mixing(QWidget):
    """`strength_changed`, `look_changed`: the slider's new value, 0 to 1, or None to reset it to the default.

    A slider is visible only if it has an effect on the query.
    """

    strength_changed = Signal(object)
    look_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        again = self.tr("Double-click to reset.")
        self.strength = MixSliders(
            self.tr("Words or picture"),
            self.tr("Weight of the words relative to the pictures.") + "\n" + again,
        )
        self.look = MixSliders(
            self.tr("Meaning or look"),
            self.tr("Find photos that show the same thing, or photos that look the same.")
            + "\n"
            + again,
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        self._rows: list[tuple[QWidget, ...]] = []
        for row, (left, slider, right) in enumerate(
            (
                (self.tr("Words"), self.strength, self.tr("Picture")),
                (self.tr("Meaning"), self.look, self.tr("Look")),
            )
        ):
            parts = (QLabel(left), slider, QLabel(right))
            for column, part in enumerate(parts):
                align = Qt.AlignmentFlag.AlignRight if column == 0 else Qt.AlignmentFlag(0)
                grid.addWidget(part, row, column, align)
            self._rows.append(parts)
        grid.setColumnStretch(1, 1)
        self.strength.valueChanged.connect(
            lambda value: self.strength_changed.emit(1 - value / STEPS)
        )
        self.look.valueChanged.connect(lambda value: self.look_changed.emit(value / STEPS))
        self.strength.reset.connect(lambda: self.strength_changed.emit(None))
        self.look.reset.connect(lambda: self.look_changed.emit(None))
        self.hide()

    def show_query(self, parsed: ParsedQuery) -> None:
        """Set the sliders without emitting their signals."""
        mixed, examples = balance(parsed), parsed.query.examples
        pictured = any(example.role in ("like", "unlike") for example in examples)
        for slider, value in ((self.strength, 1 - mixed.strength), (self.look, mixed.look)):
            before = slider.blockSignals(True)
            slider.setValue(round(value * STEPS))
            slider.blockSignals(before)
        shown = (parsed.worded and bool(examples), pictured)
        for parts, on in zip(self._rows, shown, strict=True):
            for part in parts:
                part.setVisible(on)
        self.setVisible(any(shown))
