"""`photosearch model …` as a user types it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from photosearch.base import settings
from photosearch.base.files import app_dirs
from tests import tiny
from tests.cli.conftest import Ran, Run
from tests.hub import Hub, serving

# The command, in a program whose table has an extra model: the one that the test's hub serves.
WITH_TINY = """
import sys
from photosearch.encoder import known
from tests import tiny
known.MODELS += (tiny.entry(),)
from photosearch.cli import main
sys.exit(main(sys.argv[1:]))
"""
ROOT = Path(__file__).resolve().parents[2]


def clear(ran: Ran, code: int = 1) -> str:
    """Check that stdout is empty and stderr is one sentence; return stderr."""
    assert ran.code == code and ran.out == "", ran.err
    assert len(ran.sentences) >= 1
    return ran.err


@pytest.fixture
def hub() -> Iterator[Hub]:
    files = tiny.hub_files()
    with serving(Hub(files, {path for path in files if not path.endswith(".json")})) as hub:
        yield hub


def command(hub: Hub, *words: str) -> tuple[list[str], dict[str, str]]:
    proxies = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
    environment = {k: v for k, v in os.environ.items() if k.lower() not in proxies}
    environment |= {"HF_ENDPOINT": hub.url, "PYTHONPATH": str(ROOT)}
    return [sys.executable, "-c", WITH_TINY, "model", *words], environment


def ask(hub: Hub, *words: str) -> Ran:
    line, environment = command(hub, *words)
    done = subprocess.run(
        line, env=environment, capture_output=True, stdin=subprocess.DEVNULL, check=False
    )
    ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
    assert "Traceback" not in ran.err, ran.err
    return ran


def test_list_is_json_and_a_table(run: Run) -> None:
    rows = run("model", "list", "--json").value
    assert len(rows) >= 10 and sum(row["in_use"] for row in rows) == 1
    told = "name installed in_use verified dim size languages licence title ways problem role best_for weak research_only"
    assert all(list(row) == told.split() for row in rows)
    (used,) = [row for row in rows if row["in_use"]]
    assert (used["name"], used["installed"], used["verified"]) == ("tiny", True, False)
    shown = run("model", "list").out.splitlines()
    assert len(shown) >= len(rows) and any(
        line.startswith("*") and "tiny" in line for line in shown
    )


def test_the_list_names_what_is_recommended(run: Run) -> None:
    rows = {row["name"]: row for row in run("model", "list", "--json").value}
    assert rows["ViT-B-32-SigLIP2-256"]["role"] == "default"
    assert "de" in rows["ViT-B-32-SigLIP2-256"]["best_for"]
    assert "cs" in rows["xlm-roberta-base-ViT-B-32"]["best_for"]
    assert not any(row["role"] or row["best_for"] for row in rows.values() if row["research_only"])
    shown = run("model", "list").out
    assert any("SigLIP2-256" in line and "for most people" in line for line in shown.splitlines())
    assert any("MobileCLIP2" in x and "no: non-commercial" in x for x in shown.splitlines())
    (spoken,) = [x for x in shown.splitlines() if x.endswith(": xlm-roberta-base-ViT-B-32")]
    assert spoken.startswith("recommended for ") and " cs," in spoken


def test_info(run: Run) -> None:
    value = run("model", "info", "ViT-B-32", "--json").value
    assert value["published"] and value["download"]["repo"]
    assert "recall@5" in run("model", "info", "ViT-B-32").out
    assert "no model" in clear(run("model", "info", "nonsense", "--json"))


def test_a_model_is_packed_and_imported_again(run: Run, tmp_path: Path) -> None:
    source = tiny.make(tmp_path)
    assert run("model", "import", source, "--json").value["new"]
    packed = run("model", "pack", "tiny2", tmp_path / "m.zip", "--json").value
    assert packed["size"] == (tmp_path / "m.zip").stat().st_size
    assert "already" in clear(run("model", "pack", "tiny2", tmp_path / "m.zip", "--json"))
    freed = run("model", "remove", "tiny2", "--json").value["freed"]
    assert freed > 1000
    assert run("model", "import", tmp_path / "m.zip", "--json").value["size"] == freed
    assert "was already installed" in run("model", "import", tmp_path / "m.zip").out


def test_a_refused_import_changes_nothing(run: Run, tmp_path: Path) -> None:
    before = run("model", "list", "--json").out
    (tmp_path / "m").mkdir()
    (tmp_path / "m" / "model.json").write_text("{}")
    (tmp_path / "m" / "image.onnx").write_text("junk")
    assert "does not describe a model" in clear(run("model", "import", tmp_path / "m", "--json"))
    for nowhere in (tmp_path / "nowhere", "~nobody-of-this-name/m"):
        assert "no folder or zip" in clear(run("model", "import", nowhere, "--json"))
    assert run("model", "list", "--json").out == before


def test_use_switches_to_another_model(
    run: Run, make_photos: object, tmp_path: Path, own_home: Path
) -> None:
    assert callable(make_photos)
    run("index", make_photos(3))
    tiny.make(tmp_path)
    run("model", "import", tmp_path / "tiny2")
    assert "in use" in clear(run("model", "remove", "tiny", "--json"))
    used = run("model", "use", "tiny2", "--json")
    assert used.code == 0, used.err
    assert (used.value["name"], used.value["state"]) == ("tiny2", "switched")
    assert run("status", "--json").value["encoder"].startswith("tiny2@")
    assert len(run("search", "red dog", "--json").value) == 3
    rows = run("model", "list", "--json").value
    assert [row["name"] for row in rows if row["in_use"]] == ["tiny2"]
    assert "not installed" in clear(run("model", "use", "ViT-B-32", "--json"))
    files = sum(f.stat().st_size for f in (own_home / "data" / "models" / "tiny").iterdir())
    assert run("model", "remove", "tiny", "--json").value["freed"] > files, (
        "its vectors are deleted too"
    )
    with contextlib.closing(sqlite3.connect(own_home / "data" / "library.db")) as db:
        keys = [key for (key,) in db.execute("SELECT key FROM encoder")]
    assert [key.partition("@")[0] for key in keys] == ["tiny2"]


def test_only_a_working_model_can_be_selected(run: Run, own_home: Path) -> None:
    dirs = app_dirs().create()
    before = settings.change(dirs, theme="dark")
    home = dirs.data / "models"
    (tiny.make(home, "cut") / "text.onnx").unlink()
    tiny.make(home, "wide", dim=5)
    for name in ("cut", "wide", "ViT-B-32"):
        for later in ([], ["--later"]):
            clear(run("model", "use", name, "--json", *later))
            assert settings.load(dirs) == before
    tiny.make(home, "good")
    assert run("model", "use", "good", "--later", "--json").value["state"] == "chosen"
    assert settings.load(dirs) == replace(before, model="good")


@pytest.mark.parametrize(
    "words",
    [
        ["model"],
        ["model", "frobnicate"],
        ["model", "info"],
        ["model", "export", "ViT-B-32", "--pretrained", "x", "--checkpoint", "y"],
        ["model", "export", "ViT-B-32", "--int8", "--fp16"],
    ],
)
def test_wrong_usage(run: Run, words: list[str]) -> None:
    ran = run(*words)
    assert ran.code == 2 and "usage:" in ran.err


@pytest.mark.parametrize("action", ["list", "get", "import", "export", "pack", "use", "remove"])
def test_help_has_examples(run: Run, action: str) -> None:
    ran = run("model", action, "--help")
    assert ran.code == 0 and f"photosearch model {action}" in ran.out.partition("examples:")[2]


def test_no_hub_code_is_loaded_unless_it_is_used() -> None:
    script = (
        "import sys, photosearch.cli.model_commands; sys.exit(bool({'huggingface_hub', 'httpx2', 'torch'} "
        "& sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


# get


def test_no_request_is_sent_before_the_user_agrees(hub: Hub) -> None:
    said = clear(ask(hub, "get", "tiny-hub", "--json"))
    assert f"127.0.0.1:{hub.port}" in said and "3 MB" in said and "--yes" in said
    assert hub.asked == []
    assert ask(hub, "list", "--json").code == 0 and hub.asked == []


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("answer", ["n\n", "y\n"])
def test_the_question_is_asked_on_a_terminal(hub: Hub, answer: str) -> None:
    line, environment = command(hub, "get", "tiny-hub", "--json")
    master, slave = os.openpty()
    try:
        with subprocess.Popen(
            line, env=environment, stdin=slave, stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process:
            assert process.stderr is not None
            said = b""
            while b"[y/N]" not in said:
                said += process.stderr.read1()
            assert hub.asked == [] and b"127.0.0.1" in said
            os.write(master, answer.encode())
            out, _ = process.communicate(timeout=60)
    finally:
        os.close(master)
        os.close(slave)
    assert (process.returncode == 0) == bool(out) == bool(hub.asked) == answer.startswith("y")


def test_get_installs_and_says_so(hub: Hub) -> None:
    ran = ask(hub, "get", "tiny-hub", "--yes", "--json")
    assert ran.code == 0, ran.err
    assert ran.value["new"] and ran.value["name"] == "tiny-hub"
    (row,) = [r for r in ask(hub, "list", "--json").value if r["name"] == "tiny-hub"]
    assert row["installed"] and not row["verified"] and row["size"] > 3_000_000
    again = ask(hub, "get", "tiny-hub")
    assert again.code == 0 and "already" in again.out
    assert "no known place" in clear(ask(hub, "get", "MobileCLIP2-S0", "--yes"))


def test_a_flipped_byte_and_no_network_are_each_one_sentence(hub: Hub) -> None:
    hub.flip = {"visual/model.onnx"}
    assert "not the one that was published" in clear(ask(hub, "get", "tiny-hub", "--yes"))
    hub.status = 503
    assert "cannot answer now" in clear(ask(hub, "get", "tiny-hub", "--yes"))
    hub.port = 1  # nothing listens there
    assert "cannot be reached" in clear(ask(hub, "get", "tiny-hub", "--yes"))
    assert not any(
        r["name"] == "tiny-hub" and r["installed"] for r in ask(hub, "list", "--json").value
    )


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
def test_a_download_stopped_by_ctrl_c_resumes_later(hub: Hub) -> None:
    gate = threading.Event()
    hub.wait = {"extra.bin": (1_000_000, gate)}
    line, environment = command(hub, "get", "tiny-hub", "--yes")
    with subprocess.Popen(
        line, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        deadline = time.monotonic() + 60
        home = Path(os.environ["PHOTOSEARCH_HOME"])
        while not any(p.stat().st_size >= 900_000 for p in home.rglob("extra.bin*")):
            assert time.monotonic() < deadline and process.poll() is None
            time.sleep(0.02)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    gate.set()
    assert process.returncode == 130 and out == b""
    assert b"Traceback" not in err and b"run the command again to continue" in err
    hub.wait.clear()
    assert ask(hub, "get", "tiny-hub", "--yes").code == 0
    (resumed,) = [asked for asked in hub.gets("extra.bin") if asked.range]
    assert resumed.sent < 2_200_000  # of 3,000,000
    assert json.loads(ask(hub, "info", "tiny-hub", "--json").out)["origin"]["hub"] == hub.url
