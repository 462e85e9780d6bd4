"""Single damaged values, from the command line: what they cost, what `doctor` says, and what stays a bug."""

from __future__ import annotations

import contextlib
import json
import logging
import sqlite3
from pathlib import Path

import pytest

from photosearch import cli
from photosearch.engine import figures
from tests.damage import homes
from tests.damage.homes import Answers, Home


@pytest.fixture
def home(sound: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    copy = homes.copied(sound, tmp_path / "home")
    homes.use(copy, monkeypatch)
    return copy


def change(home: Home, statement: str, *values: object) -> None:
    with contextlib.closing(sqlite3.connect(home.library)) as db, db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute(statement, values)


def is_well(home: Home, right: Answers) -> None:
    for words in ("doctor", "status", "index"):
        assert home.run(words).code == 0
    found = home.answers()
    assert not found.refused and found.groups == right.groups
    assert found.scores["red"] == pytest.approx(right.scores["red"], abs=homes.SCORE)


@pytest.mark.parametrize("two_bytes", [b"\x01\x7e", b"\xff\x7b"], ids=["no number", "65504"])
@pytest.mark.parametrize("space", ["joint", "visual"])
def test_one_bad_number_costs_one_photo_until_it_is_encoded_again(
    home: Home, right: Answers, two_bytes: bytes, space: str
) -> None:
    change(
        home,
        "UPDATE embedding SET vec = ? || substr(vec, 3) WHERE label = "
        "(SELECT min(label) FROM embedding JOIN file USING (image_id) "
        "WHERE space = ? AND CAST(relpath AS TEXT) NOT LIKE '%green%')",  # the query picture is its own best match
        two_bytes,
        space,
    )
    change(home, "UPDATE embedding SET vec = CAST(vec AS BLOB)")
    scores = home.answers(similar=True).scores
    assert len(scores["red"]) == 10 - (space == "joint")
    assert len(scores["similar"]) == 10 - (space == "visual")
    assert max(max(found.values()) for found in scores.values()) <= 1.001
    told = home.run("doctor")
    assert told.code == 1 and "1 vector" in told.out and "photosearch doctor --fix" in told.out
    assert "1 vector" in home.run("doctor", "--fix").err
    is_well(home, right)


def test_the_next_run_encodes_a_photo_again_whose_vector_is_damaged(
    home: Home, right: Answers
) -> None:
    change(home, "UPDATE embedding SET vec = 7 WHERE label = 1")
    assert len(home.answers().scores["red"]) == 9
    assert home.run("index").code == 0
    is_well(home, right)


def test_hashes_that_are_not_utf8_cost_their_photos_until_the_files_are_read_again(
    home: Home, right: Answers
) -> None:
    change(
        home, "UPDATE image SET content_hash = CAST(x'ff' || content_hash AS TEXT) WHERE id % 4 = 0"
    )
    assert home.run("status").code == 0
    assert len(home.answers().scores["red"]) == 8
    assert "2 photos" in home.run("index").err
    told = home.run("doctor")
    assert told.code == 1 and "2 photos" in told.out
    home.run("doctor", "--fix")
    is_well(home, right)


def test_a_photo_with_a_lost_fact_is_found(home: Home, right: Answers) -> None:
    change(home, "UPDATE image SET taken_at = 'soon', camera = x'00', lat = 'north'")
    assert home.answers().scores == {name: right.scores[name] for name in ("red", "a blue sea")}
    hit = json.loads(home.run("search", "red", "--json").out)[0]
    assert hit["taken_at"] is None
    assert home.run("duplicates", "--bursts").code == 0
    home.run("doctor", "--fix")
    is_well(home, right)


def broken(*_args: object) -> None:
    raise TypeError("not the library's fault")


def test_an_unexpected_error_is_damage_only_if_the_library_is_damaged(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    change(home, "UPDATE image SET width = 'wide' WHERE id = 1")
    monkeypatch.setattr(figures.rows, "counts", broken)
    told = home.run("status")
    assert told.code == 1 and "is damaged (1 photo)" in told.err and "doctor --fix" in told.err


@pytest.mark.allow_log
def test_in_a_sound_library_it_stays_a_bug(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(figures.rows, "counts", broken)
    assert cli.main(["status"]) == 1
    said = capsys.readouterr().err
    assert "internal error" in said and "the log has the details" in said and home.traces() == 1


@pytest.mark.allow_log
def test_a_bug_names_no_log_that_could_not_be_written(
    home: Home, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(figures.rows, "counts", broken)
    monkeypatch.setattr(cli.log, "_handler", lambda _path: logging.NullHandler())
    assert cli.main(["status"]) == 1
    assert "no log could be written" in capsys.readouterr().err
