"""Fuzz the readers of what others write, guided by coverage: `python -m tests.fuzz [TARGET…] [--minutes N]`.

Needs atheris, which exists for Linux: `pip install -e .[fuzz]`. The corpus in `corpus/TARGET` is where it starts; what it finds
goes to `tests/out/fuzz/TARGET`, and an input that fails is kept there as `crash-…`. `--keep` then adds some of those that
reached something new to the corpus. `test_corpus` gives the corpus to the targets again in each run of the tests.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
OUT = HERE.parent / "out" / "fuzz"
NAMES = ("metadata", "settings", "query", "model")
LONGEST = 10  # seconds that an input may take
KEPT = 30  # inputs of each run that `--keep` adds


def fuzz(target: str, seconds: int) -> int:
    """Run one target in a process of its own, since libFuzzer ends its process. Returns its exit code."""
    found = OUT / target
    found.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.fuzz", "--within", target]
    options = [
        f"-max_total_time={seconds}",
        f"-timeout={LONGEST}",
        "-max_len=8192",
        "-rss_limit_mb=2048",
        f"-artifact_prefix={found}/",
        "-print_final_stats=1",
    ]
    return subprocess.run(
        [*command, *options, str(found), str(HERE / "corpus" / target)],
        check=False,
        cwd=HERE.parents[1],
    ).returncode


def within(target: str, options: list[str]) -> None:
    """In that process."""
    import atheris

    with atheris.instrument_imports(include=["photosearch", "tomllib", "json", "PIL"]):
        from tests.fuzz.targets import TARGETS
    atheris.Setup([sys.argv[0], *options], TARGETS[target])
    atheris.Fuzz()


def keep(target: str) -> None:
    """Add some of the inputs that reached something new, small and large ones, to the corpus."""
    corpus = HERE / "corpus" / target
    corpus.mkdir(parents=True, exist_ok=True)
    found = [path for path in (OUT / target).glob("*") if not path.name.startswith("crash-")]
    found.sort(key=lambda path: (path.stat().st_size, path.name))
    for path in found[:: max(1, -(-len(found) // KEPT))]:
        shutil.copyfile(path, corpus / path.name)


def main() -> int:
    if sys.argv[1:2] == ["--within"]:
        within(sys.argv[2], sys.argv[3:])
        return 0
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", choices=[*NAMES, []], metavar="TARGET")
    parser.add_argument("--minutes", type=float, default=30.0, help="in all; default: %(default)s")
    parser.add_argument("--keep", action="store_true")
    args = parser.parse_args()
    targets = args.targets or NAMES
    begun = time.monotonic()
    codes = {
        target: fuzz(target, max(1, round(60 * args.minutes / len(targets)))) for target in targets
    }
    for target, code in codes.items():
        print(
            f"{target}: {'nothing found' if not code else f'failed with {code}, see {OUT / target}'}"
        )
    print(f"{(time.monotonic() - begun) / 60:.1f} minutes")
    if args.keep:
        for target in targets:
            keep(target)
    return max(codes.values())


if __name__ == "__main__":
    os.environ.setdefault("PYTHONHASHSEED", "0")
    raise SystemExit(main())
