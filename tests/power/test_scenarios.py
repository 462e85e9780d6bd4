"""Power cuts and refusals of the disk, at any operation of what a user does.

After each, the library opens whole, what was confirmed is so, and the next run makes again what was lost: the end is the same
as without it, nothing is encoded a second time, and no photo has changed.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.power.case import Case
from tests.power.disk import FAULTS, Names, Operation, Unsynced
from tests.power.scenarios import SCENARIOS

CUTS = 40  # of each scenario, in the long tests
SHORT = ("index", *(pytest.param(name, marks=pytest.mark.slow) for name in ("remove", "day")))

pytestmark = pytest.mark.allow_log  # the library may say that a saved index is of no use


@pytest.fixture(scope="module")
def case(layer: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Case]:
    made: dict[str, Case] = {}

    def get(name: str) -> Case:
        if name not in made:
            made[name] = Case(SCENARIOS[name], tmp_path_factory.mktemp("power"), layer)
        return made[name]

    return get


def by_place(operations: list[Operation], chance: random.Random) -> Iterator[int]:
    """Operations, each place's in turn, so that rare places are not missed among the many writes to SQLite's log."""
    places: dict[str, list[int]] = {}
    for operation in operations:
        places.setdefault(operation.place, []).append(operation.number)
    while True:
        order = list(places)
        chance.shuffle(order)
        for place in order:
            yield chance.choice(places[place])


def cut(case: Case, count: int, chance: random.Random) -> None:
    """Cut `count` times, and once after the end.

    How many batches a run stores depends on the time that reading takes, so a run may end before the chosen operation; then
    another is chosen.
    """
    numbers = by_place(case.operations, chance)
    cuts = tries = 0
    while cuts < count:
        tries += 1
        assert tries <= 4 * count, "operations have become fewer"
        cuts += cut_once(case, next(numbers), chance)
    assert not cut_once(case, len(case.operations) + 1_000, chance)
    print(f"{case.scenario.name}: {cuts} cuts in {tries} runs, 1 after the end")


def cut_once(case: Case, number: int, chance: random.Random) -> bool:
    names: Names = chance.choice(("folder", "once"))
    unsynced: Unsynced = chance.choice(("lost", "torn"))
    seed = chance.randrange(1_000)
    try:
        return case.cut(number, names, unsynced, seed)
    except Exception as error:
        error.add_note(f"cut({number}, {names!r}, {unsynced!r}, {seed}): {case.about(number)}")
        raise


def refuse(case: Case, faults: list[tuple[str, int, bool]]) -> None:
    """Let the disk refuse: (fault, number of the operation, whether also all later ones)."""
    refused = 0
    for fault, number, on in faults:
        try:
            refused += case.fault(fault, number, on=on) > 0
        except Exception as error:
            error.add_note(f"fault({fault!r}, {number}, on={on}): {case.about(number)}")
            raise
    print(f"{case.scenario.name}: {len(faults)} faults, {refused} met")
    assert refused > len(faults) / 2


@pytest.mark.parametrize("name", SHORT)
def test_a_power_cut(case: Callable[[str], Case], name: str) -> None:
    cut(case(name), 4, random.Random(name))


@pytest.mark.parametrize("name", SHORT)
def test_a_disk_that_refuses(case: Callable[[str], Case], name: str) -> None:
    chance = random.Random(name)
    numbers = by_place(case(name).operations, chance)
    refuse(case(name), [(fault, next(numbers), chance.random() < 0.5) for fault in FAULTS])


@pytest.mark.long
@pytest.mark.parametrize("name", SCENARIOS)
def test_many_power_cuts(case: Callable[[str], Case], name: str) -> None:
    cut(case(name), CUTS, random.Random(f"many {name}"))


@pytest.mark.long
@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_disk_that_refuses_at_each_place(
    case: Callable[[str], Case], name: str, fault: str
) -> None:
    """At each place: once, or from there on."""
    chance = random.Random(f"{name} {fault}")
    refusable = [op for op in case(name).operations if fault != "ENOSPC" or op.takes_room]
    places = {operation.place for operation in refusable}
    numbers = itertools.islice(by_place(refusable, chance), len(places))
    refuse(case(name), [(fault, number, chance.random() < 0.5) for number in numbers])
