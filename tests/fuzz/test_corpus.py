"""What the fuzzer has found, and seeds: each is read, or refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS

CORPUS = Path(__file__).parent / "corpus"


@pytest.mark.filterwarnings("ignore")  # decode children ignore those of Pillow too
@pytest.mark.parametrize("target", TARGETS)
def test_the_corpus(target: str) -> None:
    inputs = sorted((CORPUS / target).iterdir())
    assert len(inputs) > 5
    for path in inputs:
        try:
            TARGETS[target](path.read_bytes())
        except Exception as error:
            pytest.fail(f"{path}: {error!r}", pytrace=True)
