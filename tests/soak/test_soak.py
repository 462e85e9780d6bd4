"""The program lives on without growing: a short soak in CI, an hour in the long run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.soak.__main__ import Soak, p95, soak

MOST_FILES = 20

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="counts POSIX handles")


def check(found: Soak, slope: float, threads: int, handles: int) -> None:
    """`slope`: MiB a minute. `handles`: some wait for the garbage collector, so their number is a saw's edge."""
    table = "\n".join(found.table())
    print(table)
    assert not found.died and len(found.busy) > 20, table
    for one in found.series.values():
        assert one.growth(one.threads, found.since) <= threads, table
        assert one.growth(one.handles, found.since) <= handles, table
    for role in ("window", "engine"):
        assert found.series[role].slope(found.since) <= slope, table
    assert found.files[1] - found.files[0] <= MOST_FILES, table


@pytest.mark.slow
def test_five_minutes(tmp_path: Path) -> None:
    """Shorter than what warms up, so only large leaks show."""
    check(soak(5, tmp_path), slope=3.0, threads=8, handles=60)


@pytest.mark.long
def test_an_hour(tmp_path: Path) -> None:
    found = soak(60, tmp_path)
    check(found, slope=1.0, threads=2, handles=20)
    decoders = found.series["decoders"]  # a child that ends is replaced by a small one
    assert decoders.slope(found.since) <= 1.0
    assert p95(found.busy) <= 3 * p95(found.idle)
