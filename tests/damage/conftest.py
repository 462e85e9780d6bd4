"""A sound home, made once for all tests of damage."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.damage import homes
from tests.damage.homes import Answers, Home


@pytest.fixture(scope="package")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """The tests damage copies of it."""
    with pytest.MonkeyPatch.context() as patch:
        home = homes.sound_home(tmp_path_factory.mktemp("sound"))
        homes.use(home, patch)
        homes.index_all(home)
        assert home.run("doctor").code == 0
        yield home


@pytest.fixture(scope="package")
def right(sound: Home) -> Answers:
    """What a home answers whose damage costs nothing."""
    with pytest.MonkeyPatch.context() as patch:
        homes.use(sound, patch)
        found = sound.answers(similar=True)
    assert not found.refused and len(found.scores["red"]) == 10 and len(found.groups) == 2
    return found
