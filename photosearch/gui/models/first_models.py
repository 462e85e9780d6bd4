"""The models on the first page: what happens to them, and the cards."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from photosearch.gui.models.cards import ModelCards
from photosearch.gui.models.desk import ModelDesk
from photosearch.gui.models.model_news import ModelNews


class FirstModels(QWidget):
    def __init__(self, desk: ModelDesk) -> None:
        super().__init__()
        self.news = ModelNews(desk)
        self.cards = ModelCards(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.news)
        column.addWidget(self.cards)
        desk.refresh()
