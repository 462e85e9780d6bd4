"""`photosearch ocr`, as people and scripts use it: through the installed command, over a tiny model."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.images.written import written


def test_text_is_read_found_and_forgotten(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    sign = written(folder / "sign.jpg", "<b>Grand Hotel</b>", "Platform 9")
    written(folder / "shop.jpg", "Bakery")
    run("index", folder)
    before = {"on": True, "read": 0, "with_text": 0, "failed": 0, "waiting": 2}
    assert run("ocr", "status", "--json").value == before
    assert run("status", "--json").value["text"] == before
    assert run("photo", sign, "--json").value["text"] is None
    done = run("ocr", "run", "--json").value
    assert done == before | {"read": 2, "with_text": 2, "waiting": 0}
    [hit] = run("search", '"grand hotel"', "--json").value
    assert hit["path"] == str(sign)
    lines = run("photo", sign, "--json").value["text"]
    assert "Grand Hotel" in lines[0]["text"] and lines[1]["text"] == "Platform 9"
    assert len(lines[0]["box"]) == 4 and 0.5 < lines[0]["certainty"] <= 1
    assert "Platform 9" in run("photo", sign).out
    assert run("ocr", "off", "--json").value == {"on": False}
    assert run("ocr", "status", "--json").value["on"] is False
    assert run("ocr", "on", "--json").value == {"on": True}
    assert run("ocr", "forget", "--json").value == {"forgotten": 2, "on": False}
    after = before | {"on": False}
    assert run("ocr", "status", "--json").value == after
    assert "off: 0 photos read" in run("ocr", "status").out


def test_help_has_examples(run: Run) -> None:
    for action in ("on", "off", "run", "status", "forget"):
        assert f"photosearch ocr {action} --json" in run("ocr", action, "--help").out
    assert run("ocr").code == 2
