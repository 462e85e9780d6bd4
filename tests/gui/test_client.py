"""Events of the pipe arrive in the window's thread, and each reply reaches its caller."""

from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from photosearch.base.searches import Query
from photosearch.gui.common.client import Client
from photosearch.service.messages import Answer, Event, FolderAdded, Hello, Trouble
from photosearch.service.requests import AddFolder, Ask, GetDetails, Rescan
from tests.gui.fake_engine import FakeLink, fake_link


def connected() -> tuple[Client, FakeLink]:
    make, made = fake_link(10)
    client = Client(make)
    client.start()
    return client, made[0]


def test_events_of_another_thread_arrive_in_the_main_thread(qtbot: QtBot) -> None:
    client, link = connected()
    seen: list[threading.Thread] = []
    client.answered.connect(lambda _: seen.append(threading.current_thread()))
    thread = threading.Thread(target=link.on_event, args=(Answer(5, 0, ()),))
    with qtbot.waitSignal(client.answered):
        thread.start()
    thread.join()
    assert seen == [threading.main_thread()]
    client.stop()


def test_requests_wait_for_hello_but_asks_do_not(qtbot: QtBot) -> None:
    client, link = connected()
    client.send(Rescan())
    client.ask(Query(words="dog"))
    assert link.requests == []
    with qtbot.waitSignal(client.hello):
        link.say_hello()
    assert link.requests == [Rescan()]
    client.ask(Query(words="cat"))
    assert link.sent(Ask) == [Ask(2, Query(words="cat"))]
    client.stop()


def test_each_reply_reaches_its_caller_once(qtbot: QtBot) -> None:
    client, link = connected()
    with qtbot.waitSignal(client.hello):
        link.say_hello()
    link.hold = True
    heard: dict[str, list[Event]] = {"a": [], "b": []}
    first = client.call(lambda n: AddFolder(n, "/a"), heard["a"].append)
    second = client.call(lambda n: AddFolder(n, "/b"), heard["b"].append)
    link.waiting.reverse()
    link.release()
    qtbot.waitUntil(lambda: bool(heard["a"] and heard["b"]))
    added = {k: [e.id for e in v if isinstance(e, FolderAdded)] for k, v in heard.items()}
    assert added == {"a": [first], "b": [second]}
    with qtbot.waitSignal(client.state_changed):
        link.on_state("restarting")
    assert len(heard["a"]) == len(heard["b"]) == 1, "an answered call is no longer pending"
    client.stop()


def test_a_trouble_with_an_id_is_a_reply_and_one_without_is_an_event(qtbot: QtBot) -> None:
    client, link = connected()
    with qtbot.waitSignal(client.hello):
        link.say_hello()
    link.refuse[GetDetails] = Trouble(0, "Gone.", "Look again.")
    heard: list[Event] = []
    with qtbot.assertNotEmitted(client.trouble, wait=20):
        client.call(lambda n: GetDetails(n, 3), heard.append)
    assert heard == [Trouble(1, "Gone.", "Look again.")]
    with qtbot.waitSignal(client.trouble):
        link.on_event(Trouble(0, "The disk is full."))
    client.stop()


def test_pending_calls_fail_when_the_engine_dies(qtbot: QtBot) -> None:
    client, link = connected()
    with qtbot.waitSignal(client.hello):
        link.say_hello()
    link.hold = True
    heard: list[Event] = []
    client.call(lambda n: GetDetails(n, 3), heard.append)
    with qtbot.waitSignal(client.state_changed):
        link.on_state("restarting")
    assert isinstance(heard[0], Trouble) and not client.ready
    client.send(Rescan())
    assert Rescan() not in link.requests
    with qtbot.waitSignal(client.hello):
        link.on_event(Hello("m", "d", ()))
    assert Rescan() in link.requests
    client.stop()


def test_nothing_arrives_after_stop(qtbot: QtBot) -> None:
    client, link = connected()
    client.stop()
    assert link.stopped
    with qtbot.assertNotEmitted(client.answered, wait=30):
        link.on_event(Answer(1, 0, ()))
