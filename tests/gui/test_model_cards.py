"""The three cards: one click downloads a model and searches with it; what cannot be done is said on the card."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from photosearch.base.records import ModelUsage, Progress
from photosearch.base.settings import Settings
from photosearch.gui.common.wording import own_language
from photosearch.gui.models.cards import ModelCards
from photosearch.gui.models.encoding_time import rounded
from photosearch.gui.models.model_card import ModelCard
from photosearch.gui.welcome.first_run import MODEL, READY
from photosearch.service.messages import Trouble
from photosearch.service.requests import AddFolder, CancelModelWork, FetchModel, UseModel
from tests.gui.conftest import Desk
from tests.gui.fake_engine import real_models
from tests.gui.test_accessible import unnamed

Open = Callable[..., Desk]
BETTER = "ViT-B-32-SigLIP2-256"
SPOKEN = "xlm-roberta-base-ViT-B-32"


@pytest.fixture
def at_cards(open_window: Open, qtbot: QtBot) -> Callable[..., tuple[Desk, ModelCards]]:
    """`at_cards(photos, own)` opens the settings at the cards of a user whose language is `own`."""

    def make(photos: int = 500, own: str = "cs") -> tuple[Desk, ModelCards]:
        desk = open_window(photos)
        desk.link.models = real_models()
        page = desk.window.late.models_page
        page.cards._own = own
        desk.window.menus.actions["models"].trigger()
        qtbot.waitUntil(lambda: page.cards.better.isVisible() and bool(page.desk.usages))
        return desk, page.cards

    return make


AtCards = Callable[..., tuple[Desk, ModelCards]]


def change(desk: Desk, cards: ModelCards, qtbot: QtBot, name: str, **new: object) -> None:
    """Change what the engine tells of the model `name`."""
    old = desk.link.models
    desk.link.models = [replace(e, **new) if e.name == name else e for e in old]  # type: ignore[arg-type]
    with qtbot.waitSignal(cards._desk.listed):
        cards._desk.refresh()


def press(card: ModelCard) -> None:
    assert card.button.isVisible() and card.button.isEnabled()
    QTest.mouseClick(card.button, Qt.MouseButton.LeftButton)


def agree(cards: ModelCards) -> str:
    """Check that Cancel is the default, press the other button, and return what was asked."""
    box = cards.questions.asked
    assert box is not None and box.isVisible()
    cancel = box.button(box.StandardButton.Cancel)
    assert box.defaultButton() is cancel
    said = f"{box.text()}\n{box.informativeText()}"
    QTest.mouseClick(next(b for b in box.buttons() if b is not cancel), Qt.MouseButton.LeftButton)
    return said


def names(desk: Desk, kind: type) -> list[str]:
    return [request.name for request in desk.link.sent(kind)]  # type: ignore[attr-defined]


def test_each_card_says_what_the_model_is_and_costs(at_cards: AtCards) -> None:
    _desk, cards = at_cards(12_400)
    starter, better, spoken = (c.whole_text() for c in (cards.starter, cards.better, cards.spoken))
    assert cards.starter.badge.text() == "✓ In use" and not cards.starter.button.isVisible()
    assert "It is small" in starter and "in English, German" in starter and "CLIP" not in starter
    assert "It understands English best." in starter
    assert "Download: 1.5" in better and "Licence: Apache-2.0" in better
    assert "47 find their own photo at once (MS COCO)" in better and "weak in Czech" in better
    assert "about 6 minutes for your 12" in better
    assert "big_vision" in cards.better.about.toolTip()
    assert "Understands Czech and 27 other" in spoken and "61 of 100" in spoken
    assert "Weak in: Arabic, Hindi" in spoken
    assert (
        "German" in cards.better.about.toolTip()
        and "Weak in: Czech" in cards.better.about.toolTip()
    )
    assert "Licence: MIT" in spoken and "about 5 minutes" in spoken
    tips = [value.toolTip() for _label, value in cards.better._facts]
    assert "huggingface.co (immich-app/ViT-B-32-SigLIP2-256__webli)" in tips[0]
    assert "Starter has just needed 12 milliseconds" in tips[2] and "2.6 times as much" in tips[2]


def test_one_click_downloads_verifies_and_switches(at_cards: AtCards, qtbot: QtBot) -> None:
    desk, cards = at_cards()
    press(cards.better)
    assert desk.link.sent(FetchModel) == [], "not before the user agrees"
    said = agree(cards)
    assert "Download SigLIP 2 ViT-B/32, 256 pixels and search with it?" in said
    assert "1.5" in said and "huggingface.co" in said and "Licence: Apache-2.0." in said
    assert "None of your data is sent." in said and "(Starter) keeps answering" in said
    assert names(desk, FetchModel) == [BETTER]
    desk.link.work_goes_on(Progress("downloading", 645, 1542, rate=3.1, eta=280, unit="MB"))
    qtbot.waitUntil(lambda: cards.better.badge.text() == "Downloading 41\u00a0%")
    assert not cards.better.button.isVisible() and not cards.spoken.button.isEnabled()
    assert names(desk, UseModel) == []
    desk.link.end_work("fetched", BETTER)
    qtbot.waitUntil(lambda: names(desk, UseModel) == [BETTER])
    desk.link.fill(215)
    qtbot.waitUntil(lambda: cards.better.badge.text() == "Encoding 43\u00a0%")
    assert "Meanwhile Starter answers" in cards.better.note.text()
    desk.link.switch()
    qtbot.waitUntil(lambda: cards.better.badge.text() == "✓ In use")
    assert cards.better.property("used") and not cards.starter.property("used")
    press(cards.starter)
    assert "Search with Starter from now on?" in agree(cards)
    assert names(desk, UseModel) == [BETTER, "starter"]


def test_a_download_that_fails_is_explained_on_the_card(at_cards: AtCards, qtbot: QtBot) -> None:
    desk, cards = at_cards()
    press(cards.spoken)
    agree(cards)
    assert desk.link.work is not None
    said = "hub.example cannot be reached: the name is not known."
    desk.link.on_event(Trouble(desk.link.work.id, said, "Check the network and its proxy."))
    qtbot.waitUntil(cards.spoken.note.isVisible)
    assert cards.spoken.note.text() == f"{said} Check the network and its proxy."
    assert not cards.better.note.isVisible() and names(desk, UseModel) == []
    press(cards.spoken)
    agree(cards)
    qtbot.waitUntil(lambda: not cards.spoken.note.isVisible())
    assert names(desk, FetchModel) == [SPOKEN, SPOKEN]


def test_a_stopped_download_is_not_used(at_cards: AtCards, qtbot: QtBot) -> None:
    desk, cards = at_cards()
    news = desk.window.late.models_page.news
    press(cards.better)
    agree(cards)
    QTest.mouseClick(news.work.cancel, Qt.MouseButton.LeftButton)
    assert len(desk.link.sent(CancelModelWork)) == 1
    qtbot.waitUntil(lambda: "to resume" in news.said.text())
    assert names(desk, UseModel) == []
    change(desk, cards, qtbot, BETTER, partial=700_000_000)
    qtbot.waitUntil(lambda: cards.better.button.text().startswith("Resume"))


def test_a_stop_that_comes_too_late_still_keeps_the_current_model(
    at_cards: AtCards, qtbot: QtBot
) -> None:
    desk, cards = at_cards()
    news = desk.window.late.models_page.news
    press(cards.better)
    agree(cards)
    desk.link.end_work("fetched", BETTER)
    QTest.mouseClick(news.work.cancel, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: cards.better.button.text() == "Use it …")
    assert names(desk, UseModel) == [] and "was installed" in news.said.text()


def test_a_doubtful_model_is_not_used_unasked(at_cards: AtCards, qtbot: QtBot) -> None:
    desk, cards = at_cards()
    press(cards.better)
    agree(cards)
    desk.link.end_work("fetched", BETTER, note="Its words and pictures seem unconnected.")
    qtbot.waitUntil(lambda: cards.better.button.text() == "Use it …")
    assert cards.better.note.text() == "Its words and pictures seem unconnected."
    assert names(desk, UseModel) == []


def test_a_model_that_was_only_downloaded_waits_until_it_is_used(
    at_cards: AtCards, qtbot: QtBot
) -> None:
    desk, cards = at_cards()
    cards._desk.fetch(BETTER)
    desk.link.end_work("fetched", BETTER)
    qtbot.waitUntil(lambda: cards.better.button.text() == "Use it …")
    assert names(desk, UseModel) == []
    press(cards.better)
    agree(cards)
    assert names(desk, FetchModel) == [BETTER] and names(desk, UseModel) == [BETTER]


def test_another_model_that_is_in_use_is_named(at_cards: AtCards, qtbot: QtBot) -> None:
    desk, cards = at_cards()
    desk.link.models = [replace(e, in_use=e.name == "ViT-L-14") for e in desk.link.models]
    change(desk, cards, qtbot, "ViT-L-14", installed=True)
    qtbot.waitUntil(lambda: "In use: CLIP ViT-L/14 (LAION-2B)" in cards.more.text())
    assert cards.starter.button.text() == "Use it …" and not cards.starter.property("used")


def test_what_stands_in_the_way_is_said_on_the_card(at_cards: AtCards, qtbot: QtBot) -> None:
    desk, cards = at_cards()
    desk.link.room = 1_000_000_000
    change(desk, cards, qtbot, BETTER)
    qtbot.waitUntil(cards.better.note.isVisible)
    assert "too little room: 1.5" in cards.better.note.text()
    assert not cards.better.button.isEnabled()
    change(desk, cards, qtbot, BETTER, partial=900_000_000)
    qtbot.waitUntil(lambda: cards.better.button.isEnabled())
    change(desk, cards, qtbot, BETTER, offer=None)
    qtbot.waitUntil(lambda: "No place to download it from" in cards.better.note.text())
    assert not cards.better.button.isVisible()
    change(desk, cards, qtbot, BETTER, installed=True, problem="The file text.onnx is missing.")
    qtbot.waitUntil(lambda: cards.better.note.text() == "The file text.onnx is missing.")


@pytest.mark.parametrize(
    ("own", "shown", "said"),
    [
        ("en", False, "Nothing is downloaded before you agree"),
        ("is", False, "No model that can be recommended understands Icelandic"),
        ("de", True, "Nothing is downloaded before you agree"),
        ("he", True, "Nothing is downloaded before you agree"),
    ],
)
def test_the_card_for_the_users_language(
    at_cards: AtCards, own: str, shown: bool, said: str
) -> None:
    _desk, cards = at_cards(own=own)
    assert cards.spoken.isVisible() == shown
    assert said in cards.more.text()
    if own == "de":
        assert "The better model understands German well" in cards.spoken.whole_text()
        assert "84 of 100" in cards.spoken.whole_text() and not cards.spoken.button.isVisible()
    if own == "he":
        assert "SigLIP 2 ViT-B/16" in cards.spoken.whole_text()


@pytest.mark.parametrize(
    ("name", "code"), [("C", "en"), ("de_AT", "de"), ("nb_NO", "no"), ("zh_TW", "zh")]
)
def test_the_users_language_is_that_of_the_system(name: str, code: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(name))
    try:
        assert own_language() == code
    finally:
        QLocale.setDefault(before)


def test_the_time_is_told_for_the_photos_that_lack_the_model(
    at_cards: AtCards, qtbot: QtBot
) -> None:
    desk, cards = at_cards()

    def time() -> str:
        return cards.better._facts[2][1].text()

    assert "less than a minute for your 500" in time()
    desk.link.usages.append(ModelUsage(BETTER, f"{BETTER}@1", "kept", 400, 9_000, 1_000))
    change(desk, cards, qtbot, BETTER)
    qtbot.waitUntil(lambda: "100" in time())
    desk.link.usages[-1] = replace(desk.link.usages[-1], photos=500)
    change(desk, cards, qtbot, BETTER)
    qtbot.waitUntil(lambda: time().startswith("none"))
    desk.link.usages.pop()
    change(desk, cards, qtbot, BETTER, seconds=None)
    qtbot.waitUntil(lambda: time() == "unknown until it runs")
    assert "not known" in cards.better._facts[2][1].toolTip()


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(20, 20), (130, 120), (1190, 1200), (1300, 1200), (7000, 6900), (10_000, 10_800)],
)
def test_an_estimate_is_rounded(seconds: float, said: float) -> None:
    assert rounded(seconds) == said


def test_the_cards_can_be_heard_and_used_with_the_keyboard(at_cards: AtCards) -> None:
    desk, cards = at_cards()
    assert unnamed(desk.window.late.models_page) == []
    assert cards.starter.accessibleName() == "Starter, ✓ In use"
    assert "Download: 1.5" in cards.better.accessibleDescription()
    cards.better.button.setFocus()
    order = []
    for _ in range(3):
        order.append(QApplication.focusWidget())
        QTest.keyClick(order[-1], Qt.Key.Key_Tab)
    assert order == [cards.better.button, cards.spoken.button, cards.all_button]
    assert cards.spoken.button.accessibleName() == "Download …: In my language"
    QTest.keyClick(cards.better.button, Qt.Key.Key_Space)
    assert cards.questions.asked is not None and cards.questions.asked.isVisible()
    QTest.keyClick(cards.questions.asked, Qt.Key.Key_Return)
    assert desk.link.sent(FetchModel) == [], "Enter means Cancel"


def test_all_models_are_a_click_away(at_cards: AtCards) -> None:
    desk, cards = at_cards()
    page = desk.window.late.models_page
    assert not page.table.isVisible()
    QTest.mouseClick(cards.all_button, Qt.MouseButton.LeftButton)
    assert page.table.isVisible() and not cards.isVisible()
    QTest.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
    assert cards.isVisible()


def test_the_first_run_needs_no_choice_and_a_download_goes_on_after_it(
    open_window: Open, qtbot: QtBot, own_home: Path
) -> None:
    (own_home.parent / "Pictures").mkdir()
    desk = open_window(0, Settings(), hello=False)
    window, cards = desk.window, desk.window.late.first_models.cards
    assert cards.starter.badge.text() == "✓ In use" and not cards.better.isVisible()
    page = window.first_run
    assert window.focusWidget() is page.next_button and page.next_button.isEnabled()
    QTest.keyClick(page.next_button, Qt.Key.Key_Return)
    assert page.step == MODEL
    desk.link.models = real_models()
    desk.link.say_hello()
    qtbot.waitUntil(cards.better.isVisible)
    assert window.focusWidget() is page.next_button
    assert "about 5 minutes for 10" in cards.better.whole_text(), "no photos are known yet"
    press(cards.better)
    assert "keeps answering" not in agree(cards), "there are no photos yet"
    QTest.keyClick(page.next_button, Qt.Key.Key_Space)
    assert page.step == READY and "takes over once it is downloaded" in page.ready.lines[2].text()
    QTest.keyClick(page.start_button, Qt.Key.Key_Space)
    assert len(desk.link.sent(AddFolder)) == 1 and window.pages.page is window.page
    desk.link.end_work("fetched", BETTER)
    qtbot.waitUntil(lambda: names(desk, UseModel) == [BETTER])


def test_the_first_run_leads_to_the_table_of_all_models(open_window: Open, qtbot: QtBot) -> None:
    desk = open_window(0, Settings())
    cards = desk.window.late.first_models.cards
    desk.window.first_run.choice.add("/photos")
    desk.window.first_run.go_on()
    qtbot.waitUntil(cards.all_button.isEnabled)
    QTest.mouseClick(cards.all_button, Qt.MouseButton.LeftButton)
    page = desk.window.late.models_page
    qtbot.waitUntil(page.table.isVisible)
    desk.window.late.settings_dialog.close()


def test_the_words_of_a_description_are_no_html(at_cards: AtCards, qtbot: QtBot) -> None:
    desk, cards = at_cards()
    bad = "<b>bold</b><img src='x.png'>"
    change(desk, cards, qtbot, BETTER, licence=f"{bad}: all", title=bad)
    texts = [w for w in cards.findChildren(QLabel) if "<b>bold" in w.text()]
    assert len(texts) >= 2 and all(w.textFormat() is Qt.TextFormat.PlainText for w in texts)
    tips = [w.toolTip() for w in cards.findChildren(QLabel) if "bold" in w.toolTip()]
    assert tips and all(tip.startswith("<qt>&lt;b&gt;bold") for tip in tips)
    change(desk, cards, qtbot, "starter", in_use=False)
    change(desk, cards, qtbot, "ViT-L-14", in_use=True, title=bad)
    assert bad in cards.more.text() and cards.more.textFormat() is Qt.TextFormat.PlainText
