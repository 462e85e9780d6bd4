"""The arguments of `watch`."""

from __future__ import annotations

import argparse

from photosearch.cli.ocr_arguments import Add


def add_watch(commands: argparse._SubParsersAction[argparse.ArgumentParser], add: Add) -> None:
    """Add the command. `add`: as `parser._add`."""
    watch = add(
        commands,
        "watch",
        "keep the library up to date without a window",
        "Indexes the folders of the library, watches them, and takes in every change until Ctrl-C or SIGTERM ends it. When the "
        "window or another command needs the library, it hands the library over, and takes it back afterwards. With --json, it "
        "prints one JSON object a line. `photosearch status` says which folders are live, polled or offline.",
        "photosearch watch",
        "photosearch watch --json | jq -c 'select(.event == \"library\")'",
        "photosearch watch --install     (then run the command that it prints)",
        "photosearch watch --remove",
    )
    ways = watch.add_mutually_exclusive_group()
    ways.add_argument(
        "--install",
        action="store_true",
        help="write the file with which your system starts it at login: a systemd user unit on Linux, which you enable "
        "yourself, a LaunchAgent on macOS, a script in the startup folder on Windows",
    )
    ways.add_argument("--remove", action="store_true", help="remove that file")
