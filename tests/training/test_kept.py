"""What a training keeps is there whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("torch")

from photosearch.training.kept import Kept
from photosearch.training.whole_files import whole


def test_a_file_that_is_cut_off_leaves_the_former_one(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "some.npy"
    with whole(path) as stream:
        stream.write(b"first")
    with pytest.raises(KeyboardInterrupt), whole(path) as stream:
        stream.write(b"sec")
        raise KeyboardInterrupt
    assert path.read_bytes() == b"first"


def test_a_result_takes_the_place_of_the_checkpoint(tmp_path: Path) -> None:
    kept = Kept(tmp_path, "stage", {"steps": 3})
    assert kept.result() is None and kept.checkpoint() is None
    kept.save({"step": 1})
    assert Kept(tmp_path, "stage", {"steps": 3}).checkpoint() == {"step": 1}
    kept.finish([2.0])
    assert kept.result() == [2.0] and kept.checkpoint() is None
    assert Kept(tmp_path, "stage", {"steps": 4}).result() is None
