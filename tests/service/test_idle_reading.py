"""The engine reads the text in photos once nothing else is to be done, unless that is switched off."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from photosearch.base import settings
from photosearch.base.errors import ModelError, TextReaderFault
from photosearch.base.files import app_dirs
from photosearch.base.records import Progress
from photosearch.indexing.tagging import texts
from photosearch.language.everyday import unseen
from photosearch.service import index_loop
from photosearch.service.messages import LibraryChanged, Trouble
from photosearch.store import db as database
from photosearch.store import text_rows
from photosearch.vectors.model import LoadedModel
from photosearch.vectors.tag_book import write_names
from tests.fakes import HashEncoder, picture
from tests.images.written import written
from tests.service import test_scanning
from tests.service.test_scanning import Service


@pytest.fixture
def folder(tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(index_loop, "SAVE_SECONDS", 0.1)
    monkeypatch.setattr(test_scanning, "PATIENCE", 120.0)  # a reader takes seconds to start
    folder = tmp_path / "photos"
    folder.mkdir()
    written(folder / "a.jpg", "Lighthouse")
    return folder


def known() -> int:
    reader = database.open_reader(app_dirs().database)
    assert reader is not None
    try:
        return len(text_rows.containing(reader, "lighthouse"))
    finally:
        reader.close()


def test_text_is_read_when_idle(folder: Path) -> None:
    service = Service(folder)
    service.start()
    try:
        service.until(Progress, lambda p: "text in photos" in p.note)
    finally:
        service.end()
    assert known() == 1


def test_a_switch_turns_it_off(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.change(app_dirs().create(), read_text=False)
    asked: list[str] = []
    monkeypatch.setattr(index_loop, "read_texts", lambda *_: asked.append("texts"))
    service = Service(folder)
    monkeypatch.setattr(
        index_loop.IndexLoop,
        "_mended",
        lambda _loop: asked.append("idle") or service.window.send("idle"),
    )
    service.start()
    try:
        service.until(str)
    finally:
        service.end()
    assert asked[0] == "idle" and "texts" not in asked
    assert known() == 0


def test_a_broken_reader_stops_nothing_else(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is tried once; the window is told that nothing is being done any more, and new photos are indexed."""
    tried: list[str] = []

    def broken(*given: object) -> int:
        tried.append("texts")
        given[-1](Progress("filling", 1, 1, note="text in photos"))  # type: ignore[operator]
        raise TextReaderFault("A model is damaged.")

    reads = index_loop.IndexLoop._read_texts
    idle: list[int] = []

    def counted(loop: index_loop.IndexLoop) -> None:
        reads(loop)
        idle.append(len(tried))
        loop._shared.send(LibraryChanged(len(idle)))

    monkeypatch.setattr(index_loop, "read_texts", broken)
    monkeypatch.setattr(index_loop.IndexLoop, "_read_texts", counted)
    service = Service(folder)
    service.start()
    try:
        service.until(Progress, lambda p: p.phase == "filling" and "text" in p.note)
        service.until(LibraryChanged, lambda _event: idle == [1])
        told = [event for event in service.window.events if isinstance(event, Progress)]
        assert told[-1].phase == "idle"
        written(folder / "b.jpg", "Harbour")
        service.until(LibraryChanged, lambda _event: idle == [1, 1])
        assert not any(isinstance(event, Trouble) for event in service.window.events)
    finally:
        service.end()
    assert tried == ["texts"]


@pytest.mark.slow
def test_tags_are_made_when_idle(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the text in photos is read, which takes longer."""
    done: list[str] = []
    keep = index_loop.keep_book

    def kept(model: LoadedModel, *given: object, read: bool) -> None:
        keep(model, *given, read=read)  # type: ignore[arg-type]
        assert model.tags is not None and (model.tags.book() is not None) == read
        done.extend(["tags"] * read)

    monkeypatch.setattr(index_loop, "keep_book", kept)
    monkeypatch.setattr(index_loop, "read_texts", lambda *_: done.append("texts"))
    service = Service(folder)
    service.start()
    try:
        service.until(Progress, lambda p: "vocabulary" in p.note)
        service.until(Progress, lambda p: p.phase == "idle" and done[:2] == ["tags", "texts"])
    finally:
        service.end()


def test_a_library_is_measured_while_it_grows(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first answers are judged too, if the model brings the vectors of the vocabulary: nobody waits until the window is idle."""
    chance = np.random.default_rng(1)
    names = chance.standard_normal((len(texts()), 16)).astype(np.float32)
    write_names(tmp_path / "names.book", names[: -len(unseen())], names[-len(unseen()) :])
    shipped = property(lambda _encoder: tmp_path / "names.book")
    monkeypatch.setattr(HashEncoder, "names_file", shipped)
    monkeypatch.setattr(index_loop, "SAVE_SECONDS", 1000)
    monkeypatch.setattr(index_loop, "EVENT_SECONDS", 0)
    for number in range(60):
        picture(folder / f"{number}.png", ("red", "green", "blue")[number % 3], number)
    measured: list[int] = []
    keep = index_loop.keep_book

    def kept(model: LoadedModel, *given: object, read: bool) -> None:
        keep(model, *given, read=read)  # type: ignore[arg-type]
        assert not read and (model.judges or not model.photos)
        measured.append(model.photos)

    monkeypatch.setattr(index_loop, "keep_book", kept)
    service = Service(folder)
    service.start()
    try:
        service.until(Progress, lambda p: p.phase == "idle" and measured[-1:] == [61])
        assert service.shared.engine is not None and service.shared.engine.model.judges
    finally:
        service.end()
    *growing, _last = measured
    assert growing and index_loop.FEWEST <= growing[0] < 61
    assert all(2 * one <= other for one, other in pairwise(growing)), "each time only a little more"


def comes(true: Callable[[], bool]) -> None:
    until = time.monotonic() + 60
    while not true():
        assert time.monotonic() < until
        time.sleep(0.05)


def test_a_vocabulary_that_cannot_be_read_stops_nothing_else(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is tried once; the text in photos is read all the same."""
    tried: list[str] = []

    def broken(_model: LoadedModel, *_given: object, read: bool) -> None:
        tried.append("tags")
        raise ModelError("Its text tower is damaged.")

    monkeypatch.setattr(index_loop, "keep_book", broken)
    monkeypatch.setattr(index_loop, "read_texts", lambda *_: tried.append("texts"))
    service = Service(folder)
    service.start()
    try:
        comes(lambda: tried == ["tags", "texts"])
        written(folder / "b.jpg", "Harbour")
        comes(lambda: tried == ["tags", "texts", "texts"])
        assert not any(isinstance(event, Trouble) for event in service.window.events)
    finally:
        service.end()
