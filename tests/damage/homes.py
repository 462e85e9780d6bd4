"""Damaged homes: copies of a small sound home, each with one damage, chosen by a seed or by table and column."""

from __future__ import annotations

import contextlib
import io
import json
import logging
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from photosearch import cli
from photosearch.engine import doctor
from tests.cli.conftest import TINY, install_tiny
from tests.fakes import COLOURS, picture

SCORE = 0.01  # hnswlib turns each vector a little, depending on its label
# Values that most columns cannot have. SQLite stores any value in any column, whatever the type of the column.
VALUES: tuple[Any, ...] = (
    b"\xff\xfe\x00text",
    "no number",
    "",
    -7,
    1 << 62,
    0.5,
    float("inf"),
    "nul\0in it",
)
# A number here says only that the file has changed since; the next scan reads it again.
CHANGING = ("size", "mtime_ns", "ctime_ns", "inode", "links")
BAD_TEXT = "CAST(x'ff61' AS TEXT)"  # not UTF-8


@dataclass
class Told:
    """What a command said."""

    code: int
    out: str
    err: str

    @property
    def text(self) -> str:
        return self.out + self.err


@dataclass
class Answers:
    """What a home answers: scores by question and path (of copies, the first), and the groups of duplicates."""

    scores: dict[str, dict[str, float]] = field(default_factory=dict)
    groups: set[frozenset[str]] = field(default_factory=set)
    refused: list[Told] = field(default_factory=list)


class Home:
    """A home and its photos; commands run in this process."""

    def __init__(self, base: Path, photos: Path) -> None:
        self.base = base
        self.photos = photos

    @property
    def library(self) -> Path:
        return self.base / "data" / "library.db"

    def run(self, *words: str) -> Told:
        """Run a command. The environment must name this home."""
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = cli.main(list(words))
        for handler in logging.getLogger().handlers[:]:
            if isinstance(handler, logging.FileHandler):
                logging.getLogger().removeHandler(handler)
                handler.close()
        told = Told(code, out.getvalue(), err.getvalue())
        assert "internal error" not in told.text and "Traceback" not in told.text, self.log()[
            -1500:
        ]
        assert self.traces() == 0, (words, self.log())
        return told

    def log(self) -> str:
        return "".join(p.read_text(errors="replace") for p in self.base.glob("logs/*.log"))

    def traces(self) -> int:
        return self.log().count("Traceback")

    def answers(self, *, similar: bool = False) -> Answers:
        """Ask all questions; `similar` starts a process, which takes a second."""
        found = Answers()
        asked = {word: ("search", word) for word in ("red", "a blue sea")}
        if similar:
            asked["similar"] = ("similar", str(self.photos / "one" / "green-001.jpg"))
        for name, words in asked.items():
            told = self.run(*words, "--top", "99", "--json")
            if told.code:
                found.refused.append(told)
                continue
            hits = json.loads(told.out)
            found.scores[name] = {min([hit["path"], *hit["copies"]]): hit["score"] for hit in hits}
        told = self.run("duplicates", "--near", "--json")
        if told.code:
            found.refused.append(told)
        else:
            found.groups = {
                frozenset([group["best"], *(file["path"] for file in group["members"])])
                for group in json.loads(told.out)
            }
        return found


def sound_home(folder: Path) -> Home:
    """Make a home with a dozen photos in two folders: copies, a smaller version, one that cannot be decoded."""
    home = Home(folder / "home", folder / "photos")
    install_tiny(home.base)
    for n, colour in enumerate(COLOURS):
        path = home.photos / ("one" if n % 2 else "two") / f"{colour}-{n:03}.jpg"
        path.parent.mkdir(parents=True, exist_ok=True)
        picture(path, colour, mark=n + 5)
    first = home.photos / "one" / "green-001.jpg"
    (home.photos / "two" / "copy of green.jpg").write_bytes(first.read_bytes())
    picture(home.photos / "one" / "large.jpg", "purple", mark=77, size=(480, 320))
    picture(home.photos / "two" / "small.jpg", "purple", mark=77, size=(240, 160))
    (home.photos / "two" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    return home


def index_all(home: Home) -> None:
    told = home.run("index", str(home.photos / "one"), str(home.photos / "two"))
    assert told.code == 0, told.text


def use(home: Home, patch: pytest.MonkeyPatch) -> None:
    """Make this home the user's. `doctor` does not try the window, which takes a process."""
    patch.setenv("PHOTOSEARCH_HOME", str(home.base))
    patch.setattr(doctor, "_window", lambda _report: None)


def copied(home: Home, base: Path) -> Home:
    shutil.copytree(home.base, base)
    return Home(base, home.photos)


# Kinds of damage


def columns(library: Path) -> list[tuple[str, str]]:
    """Every column of every table, SQLite's own ones too."""
    with contextlib.closing(sqlite3.connect(library)) as db:
        tables = [
            row[0]
            for row in db.execute(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0"
            )
        ]
        return [
            (table, row[1])
            for table in tables
            for row in db.execute(f"PRAGMA table_info('{table}')")
        ]


def objects(library: Path) -> list[tuple[str, str]]:
    """Every table and index that can be dropped: (type, name)."""
    with contextlib.closing(sqlite3.connect(library)) as db:
        return db.execute(
            "SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'index', 'trigger') "
            "AND name NOT LIKE 'sqlite_%'"
        ).fetchall()


@contextlib.contextmanager
def _behind(library: Path) -> Iterator[sqlite3.Connection]:
    """A connection that lets every value pass."""
    with contextlib.closing(sqlite3.connect(library, isolation_level=None)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        db.execute("PRAGMA foreign_keys = OFF")
        yield db


def put_value(home: Home, table: str, column: str, chance: random.Random) -> str:
    """Put an impossible value into one row of a column, or into all of them. Returns what was done."""
    values = [*VALUES, BAD_TEXT]
    if column in CHANGING:
        values = [value for value in values if not isinstance(value, int)]
    value = chance.choice(values)
    new = BAD_TEXT if value is BAD_TEXT else "?"
    every = chance.random() < 0.2
    said = f"{table}.{column} = {value!r}{' everywhere' if every else ''}"
    with _behind(home.library) as db:
        (count,) = db.execute(f"SELECT count(*) FROM '{table}'").fetchone()
        key = "rowid" if _has_rowid(db, table) else ", ".join(_keys(db, table))
        row = chance.randrange(max(count, 1))
        where = (
            "" if every else f"WHERE ({key}) = (SELECT {key} FROM '{table}' LIMIT 1 OFFSET {row})"
        )
        values = () if value is BAD_TEXT else (value,)
        try:
            db.execute(f"UPDATE OR IGNORE '{table}' SET {column} = {new} {where}", values)
        except sqlite3.Error as error:  # an id must be a number, and some columns are not NULL
            return f"{said} ({error})"
    return said


def _has_rowid(db: sqlite3.Connection, table: str) -> bool:
    try:
        db.execute(f"SELECT rowid FROM '{table}' LIMIT 1")
    except sqlite3.OperationalError:
        return False
    return True


def _keys(db: sqlite3.Connection, table: str) -> list[str]:
    return [row[1] for row in db.execute(f"PRAGMA table_info('{table}')") if row[5]]


def drop(home: Home, kind: str, name: str) -> str:
    with _behind(home.library) as db:
        try:
            db.execute(f"DROP {kind} '{name}'")
        except sqlite3.Error as error:
            return f"drop {name} ({error})"
    return f"drop {name}"


def flip(path: Path, chance: random.Random) -> str:
    """Damage a file: some bytes, a page of zeros, or its end cut off. Returns what was done."""
    data = bytearray(path.read_bytes())
    kind = chance.choice(["bytes", "bytes", "page", "cut", "empty"])
    if not data:
        kind = "empty"
    if kind == "bytes":
        for _ in range(chance.choice([1, 1, 3, 20])):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    elif kind == "page":
        at = chance.randrange(len(data)) // 4096 * 4096
        data[at : at + 4096] = bytes(min(4096, len(data) - at))
    elif kind == "cut":
        del data[chance.randrange(len(data)) :]
    else:
        data.clear()
    path.write_bytes(data)
    return f"{path.name}: {kind}"


def _files(pattern: str) -> Callable[[Home], list[Path]]:
    return lambda home: sorted(path for path in home.base.glob(pattern) if path.is_file())


FILES: dict[str, Callable[[Home], list[Path]]] = {
    "library": _files("data/library.db"),
    "log": _files("data/library.db-wal"),
    "side": _files("data/library.json"),
    "index": _files("data/index/*/*.idx"),
    "thumbnail": _files("cache/thumbs/*/*.jpg"),
    "model": _files("data/models/tiny/*"),
    "settings": _files("config/settings.toml"),
}


def leave_log(home: Home) -> None:
    """Leave changes in the write-ahead log, as a killed writer does."""
    files = [home.library, home.library.with_name("library.db-wal")]
    copies = [file.with_name(f"{file.name}.copy") for file in files]
    with _behind(home.library) as db:
        db.execute("PRAGMA wal_autocheckpoint = 0")
        for table in ("root", "place", "file", "image", "embedding"):
            db.execute(f"UPDATE {table} SET {'vec = vec' if table == 'embedding' else 'id = id'}")
        for file, copy in zip(files, copies, strict=True):
            shutil.copyfile(file, copy)
    for file, copy in zip(files, copies, strict=True):
        copy.replace(file)
    home.library.with_name("library.db-shm").unlink(missing_ok=True)
    assert files[1].stat().st_size > 0


def damage_file(home: Home, kind: str, chance: random.Random) -> str:
    if kind == "log" or (kind == "library" and chance.random() < 0.5):
        leave_log(home)
    there = FILES[kind](home)
    return flip(chance.choice(there), chance) if there else f"there is no {kind}"


# The way out

WAYS_OUT = ("photosearch index", "doctor --fix", "delete the file", "photosearch model get")


def choose_again(home: Home) -> None:
    (home.base / "config" / "settings.toml").write_text('model = "tiny"\nthreads = 1\n')


def walk_out(home: Home, told: Told) -> bool:
    """Do what the messages of a command name. Returns whether they named anything."""
    done = False
    if "settings.toml" in told.text:
        choose_again(home)
        done = True
    if "tiny" in told.text and "model" in told.text:  # "install it again", in whatever words
        shutil.rmtree(home.base / "data" / "models" / "tiny")
        shutil.copytree(TINY, home.base / "data" / "models" / "tiny")
        done = True
    if "doctor --fix" in told.text:
        home.run("doctor", "--fix")
        done = True
    if "photosearch index" in told.text:
        home.run("index")
        done = True
    return done
