"""What is understood of queries, case by case, and that no text is too much."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from photosearch.language.understanding import Understood, understand

TODAY = date(2026, 7, 15)
CASES = [
    tuple(part.strip() for part in line.split("=>", 1))
    for line in Path(__file__).with_name("understanding_cases.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def written(found: Understood) -> str:
    """What was understood, as the cases write it."""
    filters = [f"{'!' if one.negated else ''}{one.key}:{one.value}" for one in found.filters]
    parts = [
        *(f"-{term}" for term in found.without),
        *(f'"{text}"' for text in found.text),
        *filters,
    ]
    return " | ".join([found.words, *parts]).strip()


@pytest.mark.parametrize(("typed", "expected"), CASES, ids=[case[0] for case in CASES])
def test_a_case(typed: str, expected: str) -> None:
    found = understand(typed, TODAY)
    assert found.mistake is None
    assert written(found) == expected


def test_there_are_many_cases() -> None:
    assert len({typed for typed, _expected in CASES}) >= 600
