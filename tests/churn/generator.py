"""Chooses the steps of a seed. The choice depends on the seed and on the folders alone, never on the program."""

from __future__ import annotations

import os
import random
from collections.abc import Callable

from tests.churn.world import BROKEN, NO_PICTURE, TIMES, Step, World

CONTENTS = 12  # few, so that copies are common
ROOTS = ("a", "b", "a/sub", "mnt/x", "mnt/y", "mnt", "out/deep", "a/stick")
MONTH = ("month",)
CUTS = False  # whether runs are also ended by power cuts: the tests of power cuts set this


class Generator:
    """The steps of one seed, one after the other, for a world that they have been carried out in."""

    def __init__(self, seed: int, world: World) -> None:
        self.rng = random.Random(seed)
        self.world = world
        self.count = 0
        self._then: list[Step] = []
        ways: list[tuple[int, Callable[[], Step | None]]] = [
            (10, self._new),
            (6, self._copy),
            (10, self._edit),
            (7, self._save),
            (3, self._swap),
            (10, self._move),
            (5, self._movedir),
            (2, self._move_root),
            (8, self._delete),
            (2, self._rmtree),
            (4, self._mkdir),
            (4, self._hardlink),
            (4, self._link_file),
            (4, self._link_folder),
            (2, self._touch),
            (2, self._chmod),
            (1, self._nomedia),
            (2, self._exclude),
            (3, self._add),
            (1, self._remove),
            (1, lambda: ("undo",)),
            (1, lambda: MONTH),
            *(
                [(6, self._plug), (5, self._unplug), (2, self._bind), (1, self._unbind)]
                if world.drives
                else []
            ),
        ]
        # Each seed has its favourites, and some steps that it never takes.
        self._ways = [(weight * self.rng.choice([0, 1, 1, 2, 4]), way) for weight, way in ways]
        self._ways[0] = (max(self._ways[0][0], 2), self._new)
        self._often = self.rng.choice([0.1, 0.2, 0.3, 0.5])  # runs

    def begin(self) -> list[Step]:
        """The first steps: some photos, drives and roots."""
        steps: list[Step] = []
        if self.world.drives and self.rng.random() < 0.7:
            steps.append(("plug", "V", self.rng.choice(["mnt/x", "a/stick", "mnt/y"])))
        for _ in range(self.rng.randrange(4, 12)):
            steps.append(
                (
                    "new",
                    self._name(
                        self.rng.choice(["a", "a/sub", "b", "out", "out/deep", "a/stick", "mnt/x"])
                    ),
                    *self._what(),
                )
            )
        for root in self.rng.sample(ROOTS[:5], self.rng.choice([1, 1, 2, 2, 3])):
            steps.append(("add", root))
        return [*steps, ("run",)]

    def next(self) -> Step:
        """The next step: mostly a change, now and then a run."""
        if self._then:
            return self._then.pop(0)
        if self.rng.random() < self._often:
            return self._run()
        while True:
            weights = [weight for weight, _way in self._ways]
            [(_weight, way)] = self.rng.choices(self._ways, weights)
            step = way()
            if step is not None:
                return step

    def _run(self) -> Step:
        kind = self.rng.choices(
            ["run", "kill", "stop", "scan", "hints", "cut"], [10, 5, 2, 2, 8, 3 * CUTS]
        )[0]
        if kind in ("kill", "cut"):
            return (kind, int(2 ** self.rng.uniform(0, 9)))
        return (kind, self.rng.randrange(1, 6)) if kind == "stop" else (kind,)

    # Choices

    def _any(self, of: list[str]) -> str:
        return self.rng.choice(of) if of else ""

    def _folder(self) -> str:
        return self._any(self.world.folders())

    def _name(self, folder: str, ending: str | None = None) -> str:
        """A name that no file has had. Its letter is that of the volume: no two drives have files of the same name."""
        self.count += 1
        if ending is None:
            ending = self.rng.choices([".bmp", "", ".txt", ".part"], [12, 2, 1, 1])[0]
        where = self.world.label(folder) or "m"
        return os.path.join(folder, f"{where}{self.count}{ending}")

    def _what(self, path: str = "") -> tuple[int, int]:
        """Content and time of a file."""
        number = self.rng.randrange(1, CONTENTS)
        if self.rng.random() < 0.06:
            number = NO_PICTURE if path.endswith(".txt") else BROKEN
        return number, self._when(number)

    def _when(self, number: int) -> int:
        if not self.world.keeps:
            return 100 + number
        return self.rng.randrange(TIMES)

    def _new_time(self) -> int:
        self.count += 1
        return 1000 + self.count

    # Changes

    def _new(self) -> Step:
        name = self._name(self._folder())
        return ("new", name, *self._what(name))

    def _copy(self) -> Step | None:
        source = self._any(self.world.files())
        if not source:
            return None
        when = self._new_time() if self.rng.random() < 0.4 else -1
        return ("copy", source, self._name(self._folder(), os.path.splitext(source)[1]), when)

    def _changed(self, kind: str) -> Step | None:
        path = self._any(self.world.files())
        if not path:
            return None
        number, when = self._what(path)
        if path.endswith((".bmp", ".jpg")) and self.world.keeps and self.rng.random() < 0.6:
            when = -1
        if not path.endswith(".bmp"):
            when = self._new_time()  # what is no picture is known by its size and time alone
        return (kind, path, number, when)

    def _edit(self) -> Step | None:
        return self._changed("edit")

    def _save(self) -> Step | None:
        return self._changed("save")

    def _swap(self) -> Step | None:
        files = [path for path in self.world.files() if path.endswith(".bmp")]
        return ("swap", *self.rng.sample(files, 2)) if len(files) > 1 else None

    def _move(self) -> Step | None:
        source = self._any([*self.world.files(), *self.world.links()])
        if not source:
            return None
        folder = os.path.dirname(source) if self.rng.random() < 0.4 else self._folder()
        return ("move", source, self._name(folder, os.path.splitext(source)[1]))

    def _movedir(self) -> Step | None:
        source = self._folder()
        if not source or source in self.world.points():
            return None
        self.count += 1
        folder = os.path.dirname(source) if self.rng.random() < 0.6 else self._folder()
        return ("movedir", source, os.path.join(folder, f"d{self.count}"))

    def _move_root(self) -> Step | None:
        """A root's folder gets another name, and the user adds it again: the same root."""
        roots = [
            os.path.relpath(root, self.world.top)
            for root in sorted(self.world.roots.values())
            if os.path.isdir(root)
        ]
        source = self._any([root for root in roots if root not in self.world.points()])
        if not source:
            return None
        self.count += 1
        path = os.path.join(os.path.dirname(source), f"r{self.count}")
        if self.rng.random() < 0.5:
            self._then.append(("run",))
        self._then.append(("add", path))
        return ("movedir", source, path)

    def _delete(self) -> Step | None:
        path = self._any([*self.world.files(), *self.world.links()])
        return ("delete", path) if path else None

    def _rmtree(self) -> Step | None:
        folder = self._folder()
        return ("rmtree", folder) if folder.count("/") else None

    def _mkdir(self) -> Step:
        self.count += 1
        name = self.rng.choices([f"d{self.count}", f".h{self.count}", "@eaDir"], [10, 1, 1])[0]
        return ("mkdir", os.path.join(self._folder(), name))

    def _hardlink(self) -> Step | None:
        source = self._any(self.world.files())
        if not source:
            return None
        return ("hardlink", source, self._name(self._folder(), os.path.splitext(source)[1]))

    def _link_file(self) -> Step | None:
        target = self._any([*self.world.files(), *self.world.links()])
        return ("symlink", target, self._name(self._folder(), ".bmp")) if target else None

    def _link_folder(self) -> Step:
        target = self._any([*self.world.folders(), "out", "out/deep", "mnt/x", "mnt/y"])
        self.count += 1
        return ("symlink", target, os.path.join(self._folder(), f"l{self.count}"))

    def _touch(self) -> Step | None:
        path = self._any(self.world.files())
        return ("touch", path, self._new_time()) if path else None

    def _chmod(self) -> Step | None:
        path = self._any(self.world.files())
        return ("chmod", path) if path else None

    def _nomedia(self) -> Step:
        return ("nomedia", self._folder())

    def _exclude(self) -> Step:
        if self.world.excluded and self.rng.random() < 0.6:
            return ("exclude", self._any(sorted(self.world.excluded)))
        return ("exclude", self._folder())

    def _plug(self) -> Step | None:
        out = [label for label, drive in self.world.drives.items() if not drive.point]
        point = self._any(["mnt/x", "mnt/y", "a/stick", "b"])
        return ("plug", self.rng.choice(out), point) if out else None

    def _unplug(self) -> Step | None:
        there = [label for label, drive in self.world.drives.items() if drive.point]
        return ("unplug", self.rng.choice(there)) if there else None

    def _bind(self) -> Step:
        return ("bind", self._folder(), self._any(["b", "a/stick", "mnt/y", *self.world.folders()]))

    def _unbind(self) -> Step | None:
        return ("unbind", self._any(self.world.binds)) if self.world.binds else None

    # Roots

    def _add(self) -> Step:
        return ("add", self._any([*ROOTS, *self.world.folders()]))

    def _remove(self) -> Step | None:
        return ("remove", self.rng.randrange(8))
