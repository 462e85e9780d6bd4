"""The program works on a machine without any network interface: each command runs in a network namespace of its own (Linux)."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import command, install_tiny

WAYS = (["unshare", "--net"], ["unshare", "--user", "--map-root-user", "--net"])
UP = "import socket; socket.create_connection(('127.0.0.1', int(__import__('sys').argv[1])), 5)"


@pytest.fixture
def alone() -> list[str]:
    """What to put before a command so that it finds no network, not even that of this machine with itself."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        connect = [sys.executable, "-c", UP, str(server.getsockname()[1])]
        assert subprocess.run(connect, check=False).returncode == 0
        for way in WAYS if sys.platform == "linux" else ():
            try:
                if subprocess.run([*way, "true"], capture_output=True, check=False).returncode:
                    continue
            except OSError:
                break
            refused = subprocess.run([*way, *connect], capture_output=True, check=False)
            assert refused.returncode == 1 and b"OSError" in refused.stderr
            return way
    pytest.skip("network namespaces are not allowed here")


def test_everything_works_without_a_network(
    alone: list[str], make_photos: Callable[..., Path], own_home: Path
) -> None:
    install_tiny(own_home)
    photos = make_photos(4)
    picture = str(next(photos.iterdir()))
    for words, said in (
        (["index", str(photos)], "4 photos"),
        (["search", "red"], "red-"),
        (["similar", picture], Path(picture).name),
        (["duplicates"], ""),
        (["status"], "4 photos"),
        (["excluded"], ""),
        (["photo", picture], "Pixels"),
        (["retry"], ""),
        (["backup", "make"], "manual-"),
        (["model", "list"], "tiny"),
        (["doctor"], ""),
    ):
        done = subprocess.run(
            [*alone, *command(*words)], capture_output=True, text=True, timeout=120, check=False
        )
        assert done.returncode == 0, (words, done.stderr)
        assert said in done.stdout, (words, done.stdout)


@pytest.mark.slow
def test_the_installation_works_without_a_network(alone: list[str], own_home: Path) -> None:
    pytest.importorskip("PySide6")
    done = subprocess.run(
        [*alone, *command("smoke-test", "--json")],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
