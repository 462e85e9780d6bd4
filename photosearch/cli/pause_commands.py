"""`pause` and `resume`: the work that the open window does in the background. Its engine notices within seconds."""

from __future__ import annotations

import time
from argparse import Namespace

from photosearch.base.files import app_dirs
from photosearch.base.pausing import keep_pause, load_pause, now_on, until_tomorrow
from photosearch.cli.output import show
from photosearch.cli.stop import Stop


def pause(args: Namespace, stop: Stop) -> int:
    asked = until_tomorrow() if args.until_tomorrow else now_on()
    keep_pause(app_dirs().create(), asked)
    return _tell(args)


def resume(args: Namespace, stop: Stop) -> int:
    keep_pause(app_dirs(), None)
    return _tell(args)


def _tell(args: Namespace) -> int:
    found = load_pause(app_dirs(), time.time())
    value = {"paused": found is not None, "until": found.until if found else None}
    said = found.told() if found else "Not paused"
    show(value, [f"{said}."], as_json=args.json)
    return 0
