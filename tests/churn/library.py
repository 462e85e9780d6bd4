"""The program over one world: it runs, is killed, and is compared with the folders."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from photosearch.base.errors import EnvironmentFault, FileError, UserError
from photosearch.base.files import AppDirs, app_dirs
from photosearch.base.records import Progress
from photosearch.base.searches import Example, Query
from photosearch.base.settings import Settings
from photosearch.engine.library import Engine
from photosearch.images.decode import Workshop
from photosearch.images.jobs import Job, Limits
from photosearch.images.thumbs import thumb_path
from photosearch.indexing.roots import outermost
from photosearch.store import db as database
from photosearch.store import photos as photo_rows
from photosearch.vectors import model as model_module
from tests.churn import oracle
from tests.churn.oracle import BROKEN, Look, Name, Photo
from tests.churn.world import World
from tests.fakes import HashEncoder

LIMITS = Limits()


class Wrong(AssertionError):
    """The library is not what the folders say. `args`: the differences, a sentence each."""


class Inline:
    """Does the work of the decode children in this process: starting them would take most of the time."""

    def __init__(
        self, _workers: int, prepare: Any, thumbs: Path, *, limits: Limits = LIMITS
    ) -> None:
        self._workshop = Workshop(prepare, thumbs, limits)
        self._jobs: deque[tuple[int, Job]] = deque()

    @property
    def pending(self) -> int:
        return len(self._jobs)

    def submit(self, key: int, job: Job) -> None:
        self._jobs.append((key, job))

    def wait(self, _timeout: float | None = None) -> list[tuple[int, Any]]:
        jobs, self._jobs = self._jobs, deque()
        return [(key, self._outcome(job)) for key, job in jobs]

    def run(self, job: Job) -> Any:
        return self._workshop.answer(job)

    def _outcome(self, job: Job) -> Any:
        try:
            return self._workshop.answer(job)
        except (FileError, EnvironmentFault) as known:
            return known

    def wake(self) -> None:
        pass

    def close(self) -> None:
        self._jobs.clear()

    def __enter__(self) -> Inline:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@dataclass(frozen=True)
class Row:
    """A file as the library knows it. `image`: the id of its photo, or None."""

    name: tuple[int, str]
    state: str
    online: bool
    image: int | None
    hash: str | None


class Library:
    """`photos`: what the library contains as far as the steps before tell. `encoded`: how often each content was encoded."""

    def __init__(self, base: Path, world: World, *, real_children: bool = False) -> None:
        self.world = world
        self.dirs: AppDirs = app_dirs(str(base / "home"))
        self.photos: list[Photo] = []
        self.encoder = HashEncoder()
        self.forgettable: set[str] = (
            set()
        )  # contents whose vectors may be forgotten before the next run
        self.wrong: list[str] = []
        self._vectors: set[str] = set()  # contents with vectors when the library was last closed
        self._roots: dict[int, oracle.Ident | None] = {}
        self._removed: dict[str, list[Photo]] = {}  # by path of a removed root
        self._real_children = real_children

    @contextlib.contextmanager
    def open(self) -> Iterator[Engine]:
        excluded = tuple(self.world.at(path) for path in sorted(self.world.excluded))
        settings = Settings(excluded_folders=excluded)
        with (
            self._patched(),
            Engine.open(self.dirs, settings, write=True, encoder=self.encoder) as engine,
        ):
            had = vectors_of(engine)
            lost = self._vectors - had - self.forgettable
            self.wrong += [f"the vectors of {content} were forgotten" for content in sorted(lost)]
            yield engine
            self._vectors = vectors_of(engine)
            self.world.roots_are({root.id: root.path for root in engine.roots()})
            self.forgettable = set()

    @contextlib.contextmanager
    def _patched(self) -> Iterator[None]:
        """No decode children, and a record of what is encoded although its vectors are stored."""
        pool, add = model_module.DecodePool, photo_rows.add_vectors

        def watched(db: Any, encoder: int, done: Any) -> None:
            for image_id, _vectors in done:
                content = photo_rows.content_hash(db, image_id)
                if content and photo_rows.known_image(db, content, encoder, 2):
                    self.wrong.append(f"{content} was encoded again")
            add(db, encoder, done)

        if not self._real_children:
            model_module.DecodePool = Inline  # type: ignore[misc,assignment]
        photo_rows.add_vectors = watched
        try:
            yield
        finally:
            model_module.DecodePool, photo_rows.add_vectors = pool, add  # type: ignore[misc]

    # Steps

    def roots(self) -> list[str]:
        """The roots' folders, relative to the world, in the order of their ids."""
        with self.open() as engine:
            return [os.path.relpath(root.path, self.world.top) for root in engine.roots()]

    def add(self, path: str) -> bool:
        folder = self.world.at(path)
        if not os.path.isdir(folder):
            return False
        with self.open() as engine:
            before = {root.id: root.path for root in engine.roots()}
            same = [at for at, found in self._roots.items() if found == oracle.ident(folder)]
            try:
                root = engine.add_folder(folder)
            except UserError:  # it is excluded
                return False
            names = [name for photo in self.photos for name in photo.names if name.root in same]
            sure = {name for photo in self.photos if photo.sure for name in photo.names}
            known = [name.relpath for name in names if name.kind == "root" and name in sure]
            there = any(os.path.exists(os.path.join(folder, relpath)) for relpath in known)
            if not there or not self.world.keeps or len({name.volume for name in names}) > 1:
                same = []  # nothing tells that it is the same, or it is only for one of several drives
            if same and not os.path.isdir(before.get(same[0], "")) and root.id not in same:
                self.wrong.append(
                    f"the folder {path} is a known one that was renamed, but was added as another"
                )
            moved = root.id in before and before[root.id] != root.path
            own = [name.relpath for name in sure if (name.root, name.kind) == (root.id, "root")]
            if moved and any(os.path.exists(os.path.join(before[root.id], path)) for path in own):
                self.wrong.append(
                    f"the folder {path} took the place of {before[root.id]}, which is there"
                )
        self._changed()
        self.world.blind = True
        return True

    def remove(self, number: int) -> bool:
        with self.open() as engine:
            roots = engine.roots()
            if not roots:
                return False
            root = roots[number % len(roots)]
            engine.removal.remove(root.id)
            self._roots.pop(root.id, None)
        self._removed[root.path] = [
            p for p in self.photos if any(name.root == root.id for name in p.names)
        ]
        self._changed()
        self.world.blind = True
        return True

    def undo(self) -> bool:
        """The root that was removed last comes back, with its offline photos."""
        with self.open() as engine:
            listed = engine.removal.listed()
            if not listed or self.world.is_bound_over(listed[0].path):
                return False
            path = engine.removal.restore(listed[0].id).path
            at = next(root.id for root in engine.roots() if root.path == path)
        names = {name for photo in self.photos for name in photo.names}
        for photo in self._removed.get(path, []):
            again = replace(
                photo, names=frozenset(replace(name, root=at) for name in photo.names), sure=False
            )
            if not again.names & names:
                self.photos.append(again)
        self._changed()
        self.world.blind = True
        return True

    def month(self) -> bool:
        """More than 30 days pass: photos that no file has had since may be forgotten."""
        with self.open() as engine:
            conn = engine.writable.conn
            conn.execute(
                "UPDATE image SET orphaned_at = datetime('now', '-31 days') WHERE NOT live"
            )
            conn.execute("UPDATE removal SET removed_at = removed_at - 31 * 86400")
            forgettable = {
                h for (h,) in conn.execute("SELECT content_hash FROM image WHERE NOT live")
            }
        self.forgettable = forgettable
        self._removed.clear()
        return True

    def run(self) -> bool:
        """A whole run, after which everything must be right."""
        with untouched(self.world), self.open() as engine:
            engine.index()
            self._compare(engine)
        self.world.blind = False
        self.world.hints.clear()
        return True

    def scan(self) -> bool:
        """Only a scan: nothing is indexed."""
        with untouched(self.world), self.open() as engine:
            engine.scan(engine.roots())
        self._changed()
        return True

    def stop(self, after: int) -> bool:
        """A run that the user stops."""
        stop = threading.Event()
        told = iter(range(1, after))

        def tell(_progress: Progress) -> None:
            if next(told, None) is None:
                stop.set()

        with untouched(self.world), self.open() as engine:
            engine.index(tell, stop)
        self._changed()
        return True

    def hints(self) -> bool:
        """A run over the folders that the watcher reports. If it can have reported everything, all must be right."""
        with untouched(self.world), self.open() as engine:
            under = {}
            for root in engine.roots():
                paths = [self.world.at(p) for p in self.world.hints]
                inside = {
                    self._existing(root.path, p)
                    for p in paths
                    if f"{p}/".startswith(f"{root.path}/")
                }
                if inside:
                    under[root.id] = outermost(inside)
            if under:
                changes, _walks = engine.scan(
                    [r for r in engine.roots() if r.id in under], under=under
                )
                if changes.look_everywhere:
                    engine.scan(engine.roots())
            engine.run_waiting(engine.roots())
            engine.fill()
            if not self.world.blind:
                self._compare(engine, any_name=True)
        self._changed()
        self.world.hints.clear()
        return True

    def _existing(self, root: str, path: str) -> str:
        if not os.path.isdir(path) or os.path.islink(path):
            path = os.path.dirname(path)
        while not os.path.isdir(path):
            path = os.path.dirname(path)
        part = os.path.relpath(path, root)
        return "" if part == "." or part.startswith("..") else part

    def kill(self, moment: int) -> bool:
        """A whole run that dies at a moment, counted in statements and renames."""
        with untouched(self.world):
            child = os.fork()
            if child == 0:
                self._die(moment)
            _pid, status = os.waitpid(child, 0)
        if status not in (0, signal.SIGKILL):
            self.wrong.append(f"a run that was to be killed ended with {status}")
        self._changed()
        return True

    def _die(self, moment: int) -> None:
        """In the child: run until then."""
        code = 3
        try:
            count_down(moment)
            with self.open() as engine:
                engine.index()
            code = 0
        finally:
            os._exit(code)

    # Comparing

    def _changed(self) -> None:
        """A run may have seen the folders as they are now, in part."""
        with self.open() as engine:
            look = Look(self.world, {root.id: root.path for root in engine.roots()})
            self._roots = {
                root.id: self._roots[root.id]
                for root in engine.roots()
                if root.id in self._roots
                and oracle.ident(root.path) in (None, self._roots[root.id])
            }
        self.photos = oracle.either(self.photos, oracle.expected(look, self.photos))

    def _compare(self, engine: Engine, *, any_name: bool = False) -> None:
        roots = {root.id: root.path for root in engine.roots()}
        self._roots = {at: oracle.ident(path) or self._roots.get(at) for at, path in roots.items()}
        photos = oracle.expected(Look(self.world, roots, any_name=any_name), self.photos)
        rows = rows_of(engine)
        offline = {row.name: row.hash for row in rows if not row.online}
        photos = oracle.followed(photos, offline)
        self.wrong += differences(photos, rows, roots, str(self.world.top))
        self.wrong += faults_of(engine, rows)
        self.photos = settled(photos, rows)
        if self.wrong:
            raise Wrong(*self.wrong)


def vectors_of(engine: Engine) -> set[str]:
    """The contents whose vectors are stored."""
    return {
        content
        for (content,) in engine.writable.conn.execute(
            "SELECT content_hash FROM image JOIN embedding ON image_id = image.id GROUP BY image.id HAVING count(*) = 2"
        )
    }


def rows_of(engine: Engine) -> list[Row]:
    online = engine.online()
    return [
        Row(
            (root, os.fsdecode(path)),
            "done" if doubt else state,
            online[place] and not away,
            image,
            content,
        )
        for root, place, path, state, away, doubt, image, content in engine.writable.conn.execute(
            "SELECT root_id, place_id, relpath, state, away, doubt, image_id, content_hash "
            "FROM file LEFT JOIN image ON image.id = image_id"
        )
    ]


def differences(
    photos: Collection[Photo], rows: Collection[Row], roots: dict[int, str], top: str
) -> list[str]:
    """What is lost, a ghost or stale."""
    found = []
    by_name: dict[tuple[tuple[int, str], bool], list[Photo]] = {}
    for photo in photos:
        for name in photo.names:
            by_name.setdefault(((name.root, name.relpath), photo.online), []).append(photo)

    def shown(name: tuple[int, str]) -> str:
        return os.path.relpath(os.path.join(roots.get(name[0], "?"), name[1]), top)

    met: set[int] = set()
    for row in rows:
        same = by_name.get((row.name, row.online), [])
        fresh = [photo for photo in same if id(photo) not in met]
        where = "" if row.online else " (offline)"
        if not fresh:
            others = [p.online for p in by_name.get((row.name, not row.online), [])]
            kind = "ghost" if not others else "ghost, online or offline mistaken"
            kind = "listed twice" if same else kind
            found.append(f"{kind}: {shown(row.name)}{where} {row.state}")
            continue
        fits = [photo for photo in fresh if _fits(row, photo)]
        met.add(id((fits or fresh)[0]))
        if not fits:
            wanted = [sorted(photo.hashes) for photo in fresh]
            found.append(f"stale: {shown(row.name)}{where} is {row.state} {row.hash}, not {wanted}")
    for photo in photos:
        if photo.sure and id(photo) not in met:
            names = sorted(shown((n.root, n.relpath)) for n in photo.names)
            found.append(f"lost: {' or '.join(names)}{'' if photo.online else ' (offline)'}")
    return found


def _fits(row: Row, photo: Photo) -> bool:
    if row.state == "failed":
        return BROKEN in photo.hashes
    if row.state != "done":
        unsure = not photo.sure or len(photo.hashes) > 1 or BROKEN in photo.hashes
        return not photo.online and (unsure or row.hash in photo.hashes)
    return row.hash in photo.hashes


def faults_of(engine: Engine, rows: Collection[Row]) -> list[str]:
    """What does not fit together inside the library: index, thumbnails, figures, doctor."""
    found = [problem.sentence for problem in engine.check()]
    live = {row.image for row in rows if row.image is not None}
    for name, space in engine.spaces.items():
        dim = space.dim
        asked = engine.encoder.encode_texts(["red"])[0][:dim]
        ids = {int(i) for i in space.search(engine.writable, asked, len(live) + 100)[0]}
        if ids != live:
            found.append(f"index ({name}): lacks {sorted(live - ids)}, has {sorted(ids - live)}")
    for row in rows:
        if (
            row.hash
            and row.state == "done"
            and not thumb_path(engine.dirs.thumbs, row.hash).exists()
        ):
            found.append(f"no thumbnail of {row.name}")
    status = engine.status()
    done = [row for row in rows if row.state == "done"]
    if (status.photos, status.offline) != (len(done), sum(not row.online for row in done)):
        found.append(
            f"status says {status.photos} photos, {status.offline} offline; there are {len(done)} rows"
        )
    return [*found, *unfound(engine, rows)]


def unfound(engine: Engine, rows: Collection[Row]) -> list[str]:
    """Photos that a search by their own picture does not find first."""
    found = []
    paths = {root.id: root.path for root in engine.roots()}
    asked: set[str] = set()
    for row in rows:
        if row.state != "done" or not row.online or row.hash is None or row.hash in asked:
            continue
        asked.add(row.hash)
        path = os.path.join(paths[row.name[0]], row.name[1])
        hits = engine.ask(Query(examples=(Example(path=path),)), 1).hits
        if not hits or hits[0].image_id != row.image:
            found.append(f"a search by the picture {row.name} does not find it")
    return found


def settled(photos: Collection[Photo], rows: Collection[Row]) -> list[Photo]:
    """The photos as they are known to be listed after a run that was right."""
    listed = {(row.name, row.online): row for row in rows}
    known = []
    for photo in photos:
        for name in photo.names:
            row = listed.get(((name.root, name.relpath), photo.online))
            if row is None:
                continue
            if photo.online and row.state in ("done", "failed"):
                hashes = frozenset([row.hash or BROKEN])
            else:
                hashes = (
                    frozenset([row.hash or BROKEN])
                    if row.state in ("done", "failed")
                    else photo.hashes
                )
            known.append(
                replace(photo, names=frozenset([name]), hashes=hashes, sure=row.state != "pending")
            )
            break
    return known


@contextlib.contextmanager
def untouched(world: World) -> Iterator[None]:
    """Fail if anything in the world is another afterwards: the program only reads photos."""
    before = state_of(world)
    yield
    after = state_of(world)
    if before != after:
        changed = sorted(str(pair) for pair in before.items() ^ after.items())
        raise Wrong(f"the program changed the folders: {changed}")


def state_of(world: World) -> dict[str, tuple[Any, ...]]:
    found: dict[str, tuple[Any, ...]] = {}
    for _folder, inner, others in world.walk():
        for path in (*inner, *others):
            info = os.lstat(world.at(path))
            data = b""
            if os.path.isfile(world.at(path)) and not world.is_link(path):
                data = Path(world.at(path)).read_bytes()
            found[path] = (
                info.st_mode,
                info.st_ino,
                info.st_mtime_ns,
                info.st_ctime_ns,
                info.st_nlink,
                data,
            )
    return found


def count_down(moment: int) -> None:
    """Kill this process (SIGKILL) at its nth statement or rename."""
    left = moment

    def tick(*_: object) -> None:
        nonlocal left
        left -= 1
        if left <= 0:
            os.kill(os.getpid(), signal.SIGKILL)

    connect = database._connect

    def counted(path: Path, uri: str) -> database.Database:
        db = connect(path, uri)
        db.conn.set_trace_callback(tick)
        return db

    database._connect = counted
    replace = Path.replace

    def replaced(self: Path, target: Any) -> Path:
        tick()
        result = replace(self, target)
        tick()
        return result

    Path.replace = replaced  # type: ignore[method-assign]


_ = Callable, Name
