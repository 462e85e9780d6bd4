"""The program lives on without growing: a short soak in CI, an hour in the long run."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.soak.__main__ import Soak, p95, soak

MOST_SLOPE = 1.0  # MiB a minute
MOST_THREADS, MOST_HANDLES, MOST_FILES = 2, 20, 20

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="counts POSIX handles")


def check(found: Soak) -> None:
    table = "\n".join(found.table())
    print(table)
    assert not found.died and len(found.busy) > 20, table
    for one in found.series.values():
        assert one.growth(one.threads, found.since) <= MOST_THREADS, table
        assert one.growth(one.handles, found.since) <= MOST_HANDLES, table
    for role in ("window", "engine"):
        assert found.series[role].slope(found.since) <= MOST_SLOPE, table
    assert found.files[1] - found.files[0] <= MOST_FILES, table


@pytest.mark.slow
def test_five_minutes(tmp_path: Path) -> None:
    check(soak(5, tmp_path))


@pytest.mark.long
def test_an_hour(tmp_path: Path) -> None:
    found = soak(60, tmp_path)
    check(found)
    decoders = found.series["decoders"]  # a child that ends is replaced by a small one
    assert decoders.slope(found.since) <= MOST_SLOPE
    assert p95(found.busy) <= 3 * p95(found.idle)
