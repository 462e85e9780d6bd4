"""`pause` and `resume`, which an engine in another process obeys."""

from __future__ import annotations

import json

import pytest

from photosearch.cli import main


def said(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    assert main([*words, "--json"]) == 0
    return dict(json.loads(capsys.readouterr().out))


def test_pause_and_resume(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, "resume") == {"paused": False, "until": None}, "nothing was paused"
    assert said(capsys, "pause") == {"paused": True, "until": None}
    long = said(capsys, "pause", "--until-tomorrow")
    assert long["paused"] is True and isinstance(long["until"], float)
    assert main(["pause", "--until-tomorrow"]) == 0
    assert capsys.readouterr().out.startswith("Paused until 2")
    assert said(capsys, "resume") == {"paused": False, "until": None}
    assert main(["resume"]) == 0
    assert capsys.readouterr().out == "Not paused.\n"
