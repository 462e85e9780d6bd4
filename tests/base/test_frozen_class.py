"""A `frozen` class does what a frozen dataclass does."""

from __future__ import annotations

import dataclasses
import inspect
import pickle
from functools import cached_property
from typing import Any

import pytest

from photosearch.base.frozen_class import frozen


def part_of(made: Any) -> tuple[type, type]:
    """A class and one that extends it, made by the decorator `made`."""

    @made
    class Part:
        name: str
        size: int = 3
        note: str = dataclasses.field(default="", compare=False)
        secret: list[int] = dataclasses.field(default_factory=list, repr=False, compare=False)

        @cached_property
        def double(self) -> int:
            return self.size * 2

    @made
    class Larger(Part):
        depth: int = 1

    return Part, Larger


OURS, THEIRS = part_of(frozen), part_of(dataclasses.dataclass(frozen=True))


@frozen
class Pickled:
    """It can be found by its name."""

    name: str
    sizes: tuple[int, ...] = ()


@frozen
class Empty:
    pass


@pytest.mark.parametrize("number", [0, 1])
def test_it_is_compared_and_shown_as_a_dataclass_is(number: int) -> None:
    given: list[dict[str, Any]] = [
        {"name": "a"},
        {"name": "a", "note": "not compared"},
        {"name": "a", "size": 4},
        {"name": "b"},
    ]
    ours = [OURS[number](**one) for one in given]
    theirs = [THEIRS[number](**one) for one in given]
    assert [[a == b for b in ours] for a in ours] == [[a == b for b in theirs] for a in theirs]
    assert [hash(one) for one in ours] == [hash(one) for one in theirs]
    assert [repr(one) for one in ours] == [repr(one) for one in theirs]
    assert inspect.signature(OURS[number]) == inspect.signature(THEIRS[number])


def test_a_class_is_equal_to_none_that_extends_it() -> None:
    small, large = OURS
    assert small("a") != large("a")
    assert small("a") != "a"
    assert Empty() == Empty()
    assert hash(Empty()) == hash(Empty())
    assert Empty() != Pickled("")


def test_nothing_changes_it() -> None:
    part = OURS[1]("a")
    for name in ("name", "size", "depth", "other"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(part, name, 1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        del part.name
    assert part.double == 6


def test_the_functions_of_dataclasses_know_it() -> None:
    part = OURS[1]("a", size=2)
    assert dataclasses.asdict(dataclasses.replace(part, depth=7)) == {
        "name": "a",
        "size": 2,
        "note": "",
        "secret": [],
        "depth": 7,
    }
    with pytest.raises(TypeError):
        OURS[0]()


def test_it_goes_through_a_pipe() -> None:
    sent = Pickled("a", (1, 2))
    came = pickle.loads(pickle.dumps(sent))
    assert came == sent
    with pytest.raises(dataclasses.FrozenInstanceError):
        came.name = "b"
