"""The arguments of `ocr`."""

from __future__ import annotations

import argparse
from collections.abc import Callable

Add = Callable[..., argparse.ArgumentParser]


def add_ocr(commands: argparse._SubParsersAction[argparse.ArgumentParser], add: Add) -> None:
    """Add the command. `add`: as `parser._add`."""
    ocr = commands.add_parser(
        "ocr",
        help="read the text in photos: on, off, run, status, forget",
        description="The text in photos is read on this machine, at low priority, while the window is open and has nothing "
        "else to do. Searches for '\"text in quotes\"' and text:WORD then find the photos that contain it.",
        epilog="examples:\n  photosearch ocr run\n  photosearch search '\"happy birthday\"'\n"
        "  photosearch ocr ACTION --help\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    actions = ocr.add_subparsers(dest="action", metavar="ACTION", required=True)
    for name, short, long in (
        ("on", "read the text in photos", "Reads the text in photos whenever the open window is idle."),
        ("off", "read no more text", "Reads no more text. What was read can still be found."),
        (
            "run",
            "read the text in photos now",
            "Reads the text of all photos that were not read yet, also if reading is off. It takes seconds for each photo; "
            "stop it at any time, and run it again to continue.",
        ),
        ("status", "show how many photos were read", "Shows how many photos were read, failed and wait."),
        (
            "forget",
            "erase all text that was read",
            "Erases all text that was read and turns reading off. No photo is touched; older backups keep the text.",
        ),
    ):  # fmt: skip
        add(actions, name, short, long, f"photosearch ocr {name}", f"photosearch ocr {name} --json")
