"""The parts of a query as chips: each can be removed, and those of pictures have a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import field

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from photosearch.base.frozen_class import frozen
from photosearch.base.searches import Example, Role
from photosearch.gui.common.flow import FlowLayout
from photosearch.gui.common.icons import put_icon
from photosearch.gui.common.wording import number, plain_tip

PICTURE = 36  # pixels of the picture on a chip
WIDEST = 170  # pixels of a picture's name
WIDEST_WORDS = 260
TEXT, WITHOUT = "text", "without"  # keys of parts that are no filters

ROLES: tuple[Role, ...] = ("like", "unlike", "style", "sketch")


def role_title(role: Role) -> str:
    """The label on a chip for the role of its picture."""
    translate = QCoreApplication.translate
    return {
        "like": translate("Chip", "Like"),
        "unlike": translate("Chip", "Not like"),
        "style": translate("Chip", "Style of"),
        "sketch": translate("Chip", "As drawn in"),
    }[role]


def _title(example: Example) -> str:
    title = role_title(example.role)
    if example.region is None:
        return title
    return QCoreApplication.translate("Chip", "%1 a part of").replace("%1", title)


@frozen
class ChipPart:
    """A part of a query. `example`: the picture, or None; `title`: the kind of a part without a picture. `fixed`: the
    picture's role cannot be changed. `hidden`: the drawing's sketch pad is hidden. `phrase`: the plain words that this was
    understood from, if they can be searched for instead. `pictures`: small pictures of a part that is no single picture.
    `count`: how many photos of the library it allows, if it is a filter and that is known; it is no reason for a new chip.
    `key`: of a part that leaves photos out: that of its filter, TEXT or WITHOUT."""

    name: str
    title: str = ""
    example: Example | None = None
    picture: QPixmap | None = None
    fixed: bool = False
    hidden: bool = False
    tip: str = ""
    phrase: str = ""
    pictures: tuple[QPixmap | None, ...] = ()
    count: int | None = field(default=None, compare=False)
    key: str = ""

    @property
    def has_menu(self) -> bool:
        return self.example is not None or bool(self.phrase)


class Chip(QFrame):
    removed = Signal()
    role_wanted = Signal(str)
    region_wanted = Signal()
    words_wanted = Signal()
    paper_wanted = Signal()
    moved = Signal(int)  # by how many chips to move the focus

    def __init__(self, part: ChipPart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = part
        self.setObjectName("chip")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.close_button = QToolButton(autoRaise=True)
        self.close_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the chip handles the keys
        put_icon(self.close_button, "close")
        self.close_button.setIconSize(QSize(16, 16))
        self.close_button.clicked.connect(self.removed)
        row = QHBoxLayout(self)
        row.setContentsMargins(5, 3, 2, 3)
        self.setMinimumHeight(PICTURE + 8)  # the height of chips with a picture
        row.setSpacing(7)
        if part.example is not None:
            row.addWidget(self._picture(part.picture))
        for picture in part.pictures:
            row.addWidget(self._picture(picture))
        self._count = QLabel()
        self._count.setObjectName("quiet")
        row.addLayout(self._words())
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._tell(part)
        self.show_count(part.count)

    def show_count(self, count: int | None) -> None:
        self._count.setText("" if count is None else number(count))
        self._count.setVisible(count is not None)
        said = "" if count is None else self.tr("%Ln photo(s)", "", count)
        keys = self._keys()
        self.setAccessibleDescription(f"{said}. {keys}" if said else keys)

    def _keys(self) -> str:
        if self.part.has_menu:
            return self.tr("Enter or a click shows its options; Del removes it from the search")
        return self.tr("Del removes it from the search")

    def _picture(self, picture: QPixmap | None) -> QLabel:
        label = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        label.setFixedSize(PICTURE, PICTURE)
        ratio = self.devicePixelRatioF()
        if picture is None:
            put_icon(label, "image", 24)
        else:
            shown = picture.scaled(
                QSize(PICTURE, PICTURE) * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            shown.setDevicePixelRatio(ratio)
            label.setPixmap(shown)
        return label

    def _words(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        example = self.part.example
        title = self.part.title if example is None else _title(example)
        if title:
            role = QLabel(title)
            role.setObjectName("quiet")
            column.addWidget(role)
        metrics = self.fontMetrics()
        name = QLabel(
            metrics.elidedText(
                self.part.name, Qt.TextElideMode.ElideMiddle, WIDEST if example else WIDEST_WORDS
            )
            + (" ▾" if self.part.has_menu else "")
        )
        name.setTextFormat(Qt.TextFormat.PlainText)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(name)
        line.addWidget(self._count)
        column.addLayout(line)
        return column

    def _tell(self, part: ChipPart) -> None:
        example = part.example
        title = part.title if example is None else _title(example)
        said = f"{title} {part.name}".strip()
        keys = self._keys()
        self.setAccessibleName(said)
        self.setToolTip(plain_tip("\n".join(filter(None, (said, part.tip, keys)))))
        remove = self.tr("Remove “%1” from the search").replace("%1", part.name)
        self.close_button.setToolTip(plain_tip(remove))
        self.close_button.setAccessibleName(remove)

    # Actions

    def menu(self) -> QMenu | None:
        """The roles for this picture, or how to search for the plain words; None if there is nothing to choose."""
        if not self.part.has_menu:
            return None
        menu = QMenu(self)
        if self.part.example is not None:
            self._offer_roles(menu, self.part.example)
        else:
            phrase = self.fontMetrics().elidedText(
                self.part.phrase, Qt.TextElideMode.ElideMiddle, WIDEST_WORDS
            )
            offer = self.tr("&Search for the words “%1” instead")
            menu.addAction(offer.replace("%1", phrase.replace("&", "&&")), self.words_wanted.emit)
        menu.addSeparator()
        menu.addAction(self.tr("&Remove"), self.removed.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _offer_roles(self, menu: QMenu, example: Example) -> None:
        if not self.part.fixed:
            titles: dict[Role, str] = {
                "like": self.tr("&Like this"),
                "unlike": self.tr("&Not like this"),
                "style": self.tr("Same &style and colours"),
                "sketch": self.tr("As a &drawing or painting"),
            }
            for role in ROLES:
                action = menu.addAction(titles[role], self._wants(role))
                action.setCheckable(True)
                action.setChecked(role == example.role)
            menu.addSeparator()
        if self.part.hidden:
            menu.addAction(self.tr("&Show the sketch pad"), self.paper_wanted.emit)
        menu.addAction(self.tr("Use only a &part …"), self.region_wanted.emit)

    def _wants(self, role: Role) -> Callable[[], None]:
        return lambda: self.role_wanted.emit(role)

    def _pop_up(self, at: QPoint) -> None:
        menu = self.menu()
        if menu is not None:
            menu.popup(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._pop_up(self.mapToGlobal(self.rect().bottomLeft()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self._pop_up(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Menu):
            self._pop_up(self.mapToGlobal(self.rect().bottomLeft()))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.moved.emit(1 if key == Qt.Key.Key_Right else -1)
        else:
            super().keyPressEvent(event)


class ChipRow(QWidget):
    """`removed(place)`, `role_wanted(place, role)`, `region_wanted(place)`, `words_wanted(place)`: `place` counts the chips
    from the left.

    `left`: the last chip was removed while it had the focus.
    """

    removed = Signal(int)
    role_wanted = Signal(int, str)
    region_wanted = Signal(int)
    words_wanted = Signal(int)
    paper_wanted = Signal()
    left = Signal()

    def __init__(self, after: QWidget, parent: QWidget | None = None) -> None:
        """`after`: the widget before the first chip in the tab order."""
        super().__init__(parent)
        self._after = after
        self.chips: list[Chip] = []
        self._row = FlowLayout(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.tr("Parts of the search"))

    def show_parts(self, parts: Sequence[ChipPart]) -> None:
        """Show `parts`; the chips of unchanged parts are kept."""
        focused = next((n for n, chip in enumerate(self.chips) if chip.hasFocus()), -1)
        old = {chip.part: chip for chip in self.chips}
        self.chips = [old.pop(part) if part in old else self._chip(part) for part in parts]
        for chip, part in zip(self.chips, parts, strict=True):
            chip.show_count(part.count)
        while self._row.takeAt(0) is not None:
            pass
        for chip in old.values():
            chip.hide()
            chip.deleteLater()
        before = self._after
        for chip in self.chips:
            self._row.addWidget(chip)
            chip.show()
            chip.raise_()  # screen readers follow the stacking order
            QWidget.setTabOrder(before, chip)
            before = chip
        if focused >= 0 and self.chips:
            self._focus(min(focused, len(self.chips) - 1))
        elif focused >= 0:
            self.left.emit()
        self.updateGeometry()

    def _chip(self, part: ChipPart) -> Chip:
        chip = Chip(part, self)
        chip.removed.connect(lambda: self.removed.emit(self.chips.index(chip)))
        chip.role_wanted.connect(lambda role: self.role_wanted.emit(self.chips.index(chip), role))
        chip.region_wanted.connect(lambda: self.region_wanted.emit(self.chips.index(chip)))
        chip.words_wanted.connect(lambda: self.words_wanted.emit(self.chips.index(chip)))
        chip.paper_wanted.connect(self.paper_wanted)
        chip.moved.connect(lambda by: self._focus(self.chips.index(chip) + by))
        return chip

    def _focus(self, place: int) -> None:
        if 0 <= place < len(self.chips):
            self.chips[place].setFocus(Qt.FocusReason.TabFocusReason)
