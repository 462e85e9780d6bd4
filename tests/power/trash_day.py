"""Move files to the trash and put them back, with two lines for each, as in `day`.

`python -m tests.power.trash_day FOLDER`: the folder holds pairs `NAME.jpg` and `NAME-copy.jpg`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from photosearch.base.file_groups import CopyFile
from photosearch.gui.common.file_job import Refused
from photosearch.gui.common.trash import Move, Moved, move, put_back
from tests.power.day import deciding


def known(path: Path) -> CopyFile:
    info = path.stat()
    return CopyFile(1, str(path), "exact", info.st_size, info.st_mtime_ns, 4, 3, None)


def spend(folder: Path) -> None:
    moved: list[Moved] = []
    for path in sorted(folder.glob("*-copy.jpg")):
        best = path.with_name(path.name.replace("-copy", ""))
        with deciding(path.name, "trashed"):
            moved.append(move(Move(known(path), ((known(best),),))))
    for one in moved[1:]:
        with deciding(Path(one.path).name, "back"):
            put_back(one)


if __name__ == "__main__":
    try:
        spend(Path(sys.argv[1]))
    except Refused as why:
        print(why, file=sys.stderr)
        raise SystemExit(1) from None
