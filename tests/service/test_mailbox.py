"""The mailbox: questions in order, but the newest query wins."""

from __future__ import annotations

import threading

from photosearch.base.searches import Query
from photosearch.service.requests import Ask, GetDetails, GetStatus, MoreRows
from photosearch.service.shared import Mailbox, Newest


def ask(number: int) -> Ask:
    return Ask(number, Query(words=str(number)))


def test_a_newer_query_replaces_a_waiting_one() -> None:
    box = Mailbox()
    for question in (
        ask(1),
        GetStatus(),
        MoreRows(1, 200),
        ask(2),
        GetDetails(7, 1),
        MoreRows(2, 0),
    ):
        box.put(question)
    got = [box.get() for _ in range(4)]
    assert got == [GetStatus(), ask(2), GetDetails(7, 1), MoreRows(2, 0)]


def test_get_waits_until_the_mailbox_is_closed() -> None:
    box = Mailbox()
    got: list[object] = []
    thread = threading.Thread(target=lambda: got.extend([box.get(), box.get()]))
    thread.start()
    box.put(ask(1))
    while not got and box._waiting:
        pass
    box.close()
    thread.join(5)
    assert got == [ask(1), None]


def test_a_busy_thread_answers_other_questions_and_notices_a_newer_query() -> None:
    box = Mailbox()
    for question in (GetStatus(), MoreRows(1, 200)):
        box.put(question)
    assert not box.overtaken()
    assert box.others() == [GetStatus(), MoreRows(1, 200)] and box.others() == []
    box.put(ask(2))
    box.put(GetStatus())
    assert box.overtaken() and box.others() == [GetStatus()] and box.get() == ask(2)
    assert not box.overtaken()
    box.close()
    assert box.overtaken()


def test_only_the_newest_request_waits() -> None:
    box: Newest[int] = Newest()
    assert not box.waits()
    box.put(1)
    box.put(2)
    assert box.waits() and box.get() == 2 and not box.waits()
    box.put(3)
    box.close()
    assert box.waits() and box.get() is None
