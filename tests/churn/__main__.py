"""Replay a seed: `python -m tests.churn SEED [SEED…] [--steps N] [-v]`. Prints a failing one with what is wrong.

`--shrink` leaves out step after step while it still fails, and prints the fewest that do. `--script FILE` carries out steps
from a file, one JSON list a line, instead of those of the seed.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.churn import drives
from tests.churn.generator import Generator
from tests.churn.library import Library, Wrong
from tests.churn.world import Step, World

STEPS = 60
RUNS = ("run", "scan", "stop", "hints", "kill", "cut", "month", "add", "remove", "undo")


class Play:
    """One world and its library in a folder of their own, which are gone afterwards."""

    def __init__(self, seed: int, say: bool, children: bool) -> None:
        self.seed = seed
        self.say = say
        self.steps: list[Step] = []
        self.base = Path(os.path.realpath(tempfile.mkdtemp(prefix="churn-")))
        self.mounted = [self.base, self.base / "home"][seed % 2 :][:1] if drives.allowed() else []
        # The photos are on the disk for every other seed: there, inodes are used again.
        for folder in self.mounted:
            folder.mkdir(exist_ok=True)
            drives.memory(str(folder))
        self.world = World(self.base, keeps=seed % 5 != 0, mounts=drives.allowed())
        self.library = Library(self.base, self.world, real_children=children)

    def do(self, step: Step) -> None:
        self.steps.append(step)
        done = self._do(step)
        if self.say:
            print(
                f"{len(self.steps):4} {json.dumps(step)}{'' if done else '   (does not apply)'}",
                flush=True,
            )
        if self.library.wrong:
            raise Wrong(*self.library.wrong)

    def _do(self, step: Step) -> bool:
        name, *given = step
        if name in RUNS:
            return bool(getattr(self.library, str(name))(*given))
        return self.world.do(step)

    def seeded(self, steps: int) -> None:
        """The steps of the seed; at the end everything must be right."""
        generator = Generator(self.seed, self.world)
        for step in generator.begin():
            self.do(step)
        while len(self.steps) < steps:
            self.do(generator.next())
        self.do(("run",))
        self.do(("run",))

    def close(self) -> None:
        self.world.close()
        for folder in self.mounted:
            drives.unmount(str(folder))
        shutil.rmtree(self.base)


def played(
    seed: int,
    steps: int,
    say: bool = False,
    script: list[Step] | None = None,
    *,
    children: bool = False,
) -> tuple[list[Step], list[str]]:
    """Carry out the steps of a seed, or of a script. Returns them, and what was wrong after the last."""
    from photosearch.indexing import volumes

    kept = volumes._KEEPING
    if seed % 5 == 0:
        volumes._KEEPING = frozenset()  # as on FAT: no inode, no time of the last status change
    play = Play(seed, say, children)
    try:
        if script is None:
            play.seeded(steps)
        else:
            for step in script:
                play.do(step)
        return play.steps, []
    except Exception as error:
        if not isinstance(error, Wrong):
            logging.exception("seed %d", seed)
        return play.steps, [str(one) for one in error.args] or [repr(error)]
    finally:
        volumes._KEEPING = kept
        play.close()


def shrunk(seed: int, steps: list[Step]) -> list[Step]:
    """The fewest steps that still fail, found by leaving out ever smaller parts."""
    size = max(1, len(steps) // 2)
    while True:
        at, shorter = 0, False
        while at < len(steps):
            fewer = steps[:at] + steps[at + size :]
            if fewer and played(seed, 0, script=fewer)[1]:
                steps, shorter = fewer, True
            else:
                at += size
        if size == 1 and not shorter:
            return steps
        size = max(1, size // 2)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.churn", description=__doc__)
    parser.add_argument("seeds", nargs="+", type=int)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--shrink", action="store_true")
    parser.add_argument("--script", type=Path)
    parser.add_argument("--children", action="store_true", help="decode in real child processes")
    parser.add_argument("-v", action="store_true", dest="say")
    args = parser.parse_args()
    drives.enter([sys.executable, "-m", "tests.churn", *sys.argv[1:]])
    script = None
    if args.script:
        script = [
            tuple(json.loads(line)) for line in args.script.read_text().splitlines() if line.strip()
        ]
    failed = []
    begun = time.monotonic()
    for seed in args.seeds:
        logging.disable(logging.CRITICAL if args.shrink else logging.NOTSET)
        steps, wrong = played(seed, args.steps, args.say, script, children=args.children)
        if not wrong:
            continue
        failed.append(seed)
        print(
            f"seed {seed} failed at step {len(steps)}: python -m tests.churn {seed} --steps {args.steps} -v"
        )
        if args.shrink:
            steps = shrunk(seed, steps)
            for step in steps:
                print(f"    {json.dumps(step)}")
            _steps, wrong = played(seed, 0, script=steps)
        print("\n".join(f"    {line}" for line in wrong), flush=True)
    print(
        f"{len(args.seeds) - len(failed)} seeds passed, {len(failed)} failed, {time.monotonic() - begun:.1f} s"
        f"{'' if drives.allowed() else '; without drives, because mounting is not allowed here'}"
    )
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
