"""The recommended models as three cards: the starter, a better one, and one for the user's language."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from photosearch.base.records import ModelEntry, display
from photosearch.gui.common.wording import disk_size, language, number, own_language, percent
from photosearch.gui.models.desk import ModelDesk, share
from photosearch.gui.models.encoding_time import EncodingTime
from photosearch.gui.models.model_card import CardText, Fact, ModelCard
from photosearch.gui.models.questions import ModelQuestions

TIP_WIDTH = 80  # characters in a line of a tooltip
NARROW = 620  # pixels: below this width the cards are below each other


class ModelCards(QWidget):
    """`all_wanted`: the user wants the table of all models. `own`: the user's language, an ISO 639 code."""

    all_wanted = Signal()

    def __init__(self, desk: ModelDesk, own: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._own = own or own_language()
        self._time = EncodingTime(desk, self)
        self.questions = ModelQuestions(desk, self)
        self.starter, self.better, self.spoken = ModelCard(), ModelCard(), ModelCard()
        self.more = QLabel(wordWrap=True)
        self.more.setTextFormat(Qt.TextFormat.PlainText)
        self.more.setObjectName("quiet")
        self.all_button = QPushButton(self.tr("All &models …"))
        self.all_button.setAutoDefault(False)
        self.all_button.setToolTip(self.tr("A table of all models, and models from a file"))
        self.all_button.clicked.connect(self.all_wanted)
        self._lay_out()
        self.starter.pressed.connect(lambda: self._act(self._starter()))
        self.better.pressed.connect(lambda: self._act(self._better()))
        self.spoken.pressed.connect(lambda: self._act(self._speaker()))
        desk.listed.connect(self._show)
        desk.moved.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        for card in (self.starter, self.better, self.spoken):
            self._row.addWidget(card, 1)
        below = QHBoxLayout()
        below.addWidget(self.more, 1)
        below.addWidget(self.all_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(self._row)
        column.addLayout(below)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < NARROW
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(down if narrow else across)
        super().resizeEvent(event)

    # Which models

    def _starter(self) -> ModelEntry | None:
        return self._desk.entry("starter")

    def _better(self) -> ModelEntry | None:
        return next((e for e in self._desk.entries if e.role == "default"), None)

    def _speaker(self) -> ModelEntry | None:
        """The model for the user's language."""
        return next((e for e in self._desk.entries if self._own in e.best_for), None)

    def _act(self, entry: ModelEntry | None) -> None:
        """Ask whether to use the model, after a download if it is not here."""
        if entry is not None:
            (self.questions.use if entry.installed else self.questions.get)(entry)

    # What the cards say

    def _show(self) -> None:
        starter, better, speaker = self._starter(), self._better(), self._speaker()
        self.starter.tell(self._starter_text(starter))
        self.better.setVisible(better is not None)
        if better is not None:
            self.better.tell(
                self._model_text(self.tr("Better"), better, self._better_lines(better))
            )
        # The starter knows its first language far better than the others.
        known = starter is not None and starter.languages[:1] == (self._own,)
        self.spoken.setVisible(speaker is not None and not known)
        if speaker is not None and not known:
            self.spoken.tell(self._spoken_text(speaker, better))
        self.more.setText(self._more_text(starter, speaker))
        self.all_button.setEnabled(bool(self._desk.entries))

    def _more_text(self, starter: ModelEntry | None, speaker: ModelEntry | None) -> str:
        if starter is None:
            return self.tr("The other models appear as soon as the search engine is ready.")
        if speaker is None and self._own not in starter.languages:
            lacking = self.tr(
                "No model that can be recommended understands %1: describe photos in another language."
            )
            return lacking.replace("%1", language(self._own))
        used = self._desk.in_use
        if used is not None and used not in (starter, self._better(), speaker):
            return self.tr("In use: %1, another model.").replace("%1", display(used.title))
        return self.tr(
            "Nothing is downloaded before you agree. You can change the model at any time."
        )

    def _starter_text(self, entry: ModelEntry | None) -> CardText:
        spoken = ", ".join(language(code) for code in (entry.languages if entry else ("en",)))
        what = self.tr(
            "Finds everyday scenes and things that you describe in %1: “dog on a beach”, "
            "“snowy mountain”, “child on a swing”."
        )
        weak = self.tr(
            "It is small, and a large model finds far more. It is weak at text in pictures, fine differences, "
            "names of people and places, and long sentences. Sometimes it is wrong."
        )
        about = (f"{what.replace('%1', spoken)} {self._best_in(entry)}".strip(), weak)
        title = self.tr("Small and fast, trained for this program")
        if entry is None:
            return CardText(self.tr("Starter"), title, about, badge=self.tr("✓ In use"), used=True)
        size = self.tr("%1, part of the program").replace("%1", disk_size(entry.size))
        facts = (Fact(self.tr("Size"), size), self._licence(entry))
        return self._state(entry, CardText(self.tr("Starter"), title, about, "", facts))

    def _best_in(self, starter: ModelEntry | None) -> str:
        """What the user may expect of the starter's other languages; "" if it has none."""
        if starter is None or len(starter.languages) < 2:
            return ""
        return self.tr("It understands %1 best.").replace("%1", language(starter.languages[0]))

    def _better_lines(self, entry: ModelEntry) -> tuple[str, ...]:
        what = self.tr(
            "Trained on billions of pictures: it knows far more things, places and details."
        )
        return (what, entry.brings, self._understands(entry))

    def _spoken_text(self, entry: ModelEntry, better: ModelEntry | None) -> CardText:
        head = self.tr("In my language")
        if entry is better:
            same = self.tr(
                "The better model understands %1 well: there is no need for another one."
            )
            lines = (same.replace("%1", language(self._own)), self._found_in(entry))
            return CardText(head, language(self._own), lines, self._pages(entry))
        about = (self._understands(entry), self._weak_in(entry), self._found_in(entry))
        return self._model_text(head, entry, about)

    def _found_in(self, entry: ModelEntry) -> str:
        """What a published figure says about the user's language; "" if there is none."""
        found = dict(entry.by_language).get(self._own)
        if found is None:
            return ""
        told = self.tr("Published: in %1, %2 of 100 descriptions find their photo near the top.")
        return told.replace("%1", language(self._own)).replace("%2", number(round(100 * found)))

    def _weak_in(self, entry: ModelEntry) -> str:
        weak = ", ".join(language(code) for code in entry.weak)
        return self.tr("Weak in: %1").replace("%1", weak) if weak else ""

    def _pages(self, entry: ModelEntry) -> str:
        """The languages of a model, and the pages that state its figures."""
        codes = (code for code in entry.languages if code not in entry.weak)
        spoken = self.tr("Languages: %1").replace("%1", ", ".join(map(language, codes)))
        head = self.tr("Published at:")
        lines = (spoken, self._weak_in(entry), "", head, *entry.sources)
        return "\n".join(textwrap.fill(line, TIP_WIDTH, break_long_words=False) for line in lines)

    def _understands(self, entry: ModelEntry) -> str:
        """For example "Understands German and 26 other languages; weak in Czech." """
        own, codes = self._own, [code for code in entry.languages if code not in entry.weak]
        if own in codes and len(codes) > 1:
            parts = self.tr("Understands %1 and %Ln other language(s)", "", len(codes) - 1)
            parts = parts.replace("%1", language(own))
        else:
            parts = self.tr("Understands %Ln language(s)", "", len(codes))
        if own in entry.weak:
            return self.tr("%1; weak in %2.").replace("%1", parts).replace("%2", language(own))
        return f"{parts}."

    def _model_text(self, head: str, entry: ModelEntry, about: tuple[str, ...]) -> CardText:
        facts = [self._licence(entry)]
        if not entry.installed and entry.offer is not None:
            size = disk_size(entry.offer.bytes)
            where = self.tr("From %1").replace("%1", f"{entry.offer.host} ({entry.offer.repo})")
            about_size = self.tr("about %1").replace("%1", size) if entry.offer.about else size
            facts.insert(0, Fact(self.tr("Download"), about_size, where))
        if not entry.in_use:
            facts.append(Fact(self.tr("Time"), self._time.text(entry), self._time.tip(entry)))
        text = CardText(head, entry.title, about, self._pages(entry), tuple(facts))
        return self._state(entry, text)

    def _licence(self, entry: ModelEntry) -> Fact:
        short = entry.licence.partition(":")[0].partition(",")[0]
        return Fact(self.tr("Licence"), short, entry.licence)

    # The state of a model

    def _state(self, entry: ModelEntry, text: CardText) -> CardText:
        """`text` with the model's badge, note and button."""
        desk = self._desk
        if entry.in_use:
            return replace(text, badge=self.tr("✓ In use"), used=True)
        if desk.is_filled(entry.name) and desk.change is not None:
            note = self.tr("Your photos are being encoded with it. Meanwhile %1 answers.")
            used = desk.in_use
            note = note.replace("%1", used.title if used else "")
            done = percent(desk.change.done, desk.change.total)
            return replace(text, badge=self.tr("Encoding %1").replace("%1", done), note=note)
        if desk.subject == entry.name and desk.kind in ("fetch", "use"):
            done = share(desk.progress)
            badge = self.tr("Downloading %1").replace("%1", done).strip()
            return replace(text, badge=badge if desk.kind == "fetch" else self.tr("Testing"))
        return self._offered(entry, text)

    def _offered(self, entry: ModelEntry, text: CardText) -> CardText:
        """`text` with what can be done with a model that is not used now."""
        desk, offer = self._desk, entry.offer
        refused = desk.refusals.get(entry.name, "")
        free = not desk.kind
        tip = (
            self.tr("Asks first; your photos stay searchable meanwhile")
            if free
            else self.tr("Wait until the work on the other model has ended")
        )
        if entry.problem:
            return replace(text, note=entry.problem)
        if entry.installed:
            return replace(text, note=refused, button=self.tr("Use it …"), possible=free, tip=tip)
        if offer is None:
            nowhere = self.tr("No place to download it from is known: see “All models …”.")
            return replace(text, note=nowhere)
        button = self.tr("Resume the download …") if entry.partial else self.tr("Download …")
        needed = max(0, offer.bytes - entry.partial)
        if desk.room is not None and needed > desk.room:
            full = self.tr("The disk has too little room: %1 are needed, %2 are free.")
            full = full.replace("%1", disk_size(needed)).replace("%2", disk_size(desk.room))
            return replace(text, note=full, button=button, possible=False)
        return replace(text, note=refused, button=button, possible=free, tip=tip)
