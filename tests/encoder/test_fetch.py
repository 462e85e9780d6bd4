"""Downloads from a hub on the loopback interface: they resume, are verified, and report errors clearly."""

from __future__ import annotations

import errno
import hashlib
import io
import random
import shutil
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from photosearch.base.errors import DiskFull, EnvironmentFault, ModelChecksum, ModelError, UserError
from photosearch.base.records import Progress
from photosearch.encoder import fetch
from photosearch.encoder.catalogue import Download
from tests.hub import COMMIT, REPO, Hub, serving

BIG = random.Random(1).randbytes(3_000_000)
SMALL = b'{"model": {}}'
PLACES = {"image.onnx": ("visual/model.onnx", ""), "tokenizer.json": ("tokenizer.json", "")}
DOWNLOAD = Download(REPO, PLACES, ("https://example.org",))
BIG_PATH = "visual/model.onnx"


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[Hub]:
    from huggingface_hub import close_session

    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    monkeypatch.setattr(fetch, "PAUSE", 0.0)
    close_session()
    with serving(Hub({BIG_PATH: BIG, "tokenizer.json": SMALL}, {BIG_PATH})) as hub:
        yield hub
    close_session()


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.glob("*")}


def test_files_arrive_complete_and_from_one_revision(hub: Hub, tmp_path: Path) -> None:
    told: list[Progress] = []
    found = fetch.fetch(DOWNLOAD, tmp_path, hub.url, told.append)
    assert (tmp_path / "image.onnx").read_bytes() == BIG
    assert (tmp_path / "tokenizer.json").read_bytes() == SMALL
    assert names(tmp_path) == PLACES.keys()
    assert found.revision == COMMIT
    assert found.files == {
        "image.onnx": hashlib.sha256(BIG).hexdigest(),
        "tokenizer.json": hashlib.sha256(SMALL).hexdigest(),
    }
    assert (told[-1].done, told[-1].total, told[-1].unit) == (3, 3, "MB")
    assert [p.done for p in told] == sorted(p.done for p in told)


def test_requests_reveal_nothing_about_the_user(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_TOKEN", "hf_secret")
    fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    assert len(hub.asked) >= 4
    for asked in hub.asked:
        said = {name.lower(): value for name, value in asked.headers.items()}
        assert "authorization" not in said and "secret" not in str(said)
        assert said["user-agent"].startswith("photosearch/") and "python" not in said["user-agent"]


def test_a_broken_connection_resumes_in_the_same_call(hub: Hub, tmp_path: Path) -> None:
    hub.cut = {BIG_PATH: [1_000_000, 500_000]}
    fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    assert (tmp_path / "image.onnx").read_bytes() == BIG
    asked = hub.gets(BIG_PATH)
    assert [a.range for a in asked] == ["", "bytes=1000000-", "bytes=1500000-"]
    assert [a.sent for a in asked] == [1_000_000, 500_000, 1_500_000]


def test_a_later_call_resumes_where_the_first_stopped(hub: Hub, tmp_path: Path) -> None:
    hub.cut = {BIG_PATH: [2_000_000, *[0] * fetch.TRIES]}
    with pytest.raises(EnvironmentFault, match="cannot be reached"):
        fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    assert "image.onnx" not in names(tmp_path)
    hub.asked.clear()
    fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    assert (tmp_path / "image.onnx").read_bytes() == BIG
    assert [(a.range, a.sent) for a in hub.gets(BIG_PATH)] == [("bytes=2000000-", 1_000_000)]


def test_a_complete_file_is_verified_but_not_downloaded_again(hub: Hub, tmp_path: Path) -> None:
    fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    hub.asked.clear()
    fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    assert hub.gets(BIG_PATH) == []
    (tmp_path / "image.onnx").write_bytes(BIG[:-1] + b"x")
    with pytest.raises(ModelChecksum):
        fetch.fetch(DOWNLOAD, tmp_path, hub.url)


def test_a_partial_file_of_another_revision_is_not_resumed(hub: Hub, tmp_path: Path) -> None:
    hub.cut = {BIG_PATH: [2_000_000, *[0] * fetch.TRIES]}
    with pytest.raises(EnvironmentFault):
        fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    hub.files[BIG_PATH] = BIG[::-1]
    hub.asked.clear()
    fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    assert (tmp_path / "image.onnx").read_bytes() == BIG[::-1]
    assert [a.range for a in hub.gets(BIG_PATH)] == [""]
    assert names(tmp_path) == PLACES.keys()


def test_a_hub_without_ranges_sends_the_whole_file_again(hub: Hub, tmp_path: Path) -> None:
    hub.plain, hub.cut = True, {BIG_PATH: [1_000_000]}
    told: list[Progress] = []
    fetch.fetch(DOWNLOAD, tmp_path, hub.url, told.append)
    assert (tmp_path / "image.onnx").read_bytes() == BIG
    assert [a.sent for a in hub.gets(BIG_PATH)] == [1_000_000, 3_000_000]
    assert told[-1].done == 3


@pytest.mark.parametrize(
    "path", [BIG_PATH, "tokenizer.json"], ids=["sha256 of the hub", "git's hash of a small file"]
)
def test_a_flipped_byte_is_refused_and_deleted(hub: Hub, tmp_path: Path, path: str) -> None:
    hub.flip = {path}
    with pytest.raises(ModelChecksum, match="not the one that was published"):
        fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    ours = next(name for name, (place, _) in PLACES.items() if place == path)
    assert not [name for name in names(tmp_path) if name.startswith(ours)]


def test_the_sha256_of_the_catalogue_overrides_the_hubs(hub: Hub, tmp_path: Path) -> None:
    wanted = Download(REPO, {"image.onnx": (BIG_PATH, "0" * 64)}, ("https://example.org",))
    with pytest.raises(ModelChecksum, match="another file now"):
        fetch.fetch(wanted, tmp_path, hub.url)
    assert hub.gets(BIG_PATH) == []
    wanted = Download(REPO, {"t.json": ("tokenizer.json", "0" * 64)}, ("https://example.org",))
    with pytest.raises(ModelChecksum):
        fetch.fetch(wanted, tmp_path, hub.url)


def test_a_file_longer_than_announced_is_refused(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stated = len(BIG) - 1000
    real = fetch._look

    def smaller(download: Download, url: str) -> Any:
        remotes, revision = real(download, url)
        return [
            fetch._Remote(r.name, r.url, r.etag, min(r.size, stated), r.sha256) for r in remotes
        ], revision

    monkeypatch.setattr(fetch, "_look", smaller)
    with pytest.raises(ModelChecksum, match="longer"):
        fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    assert all(path.stat().st_size == 0 for path in tmp_path.glob("image*"))


def test_a_file_without_a_hash_is_not_downloaded(hub: Hub, tmp_path: Path) -> None:
    hub.nameless = {"tokenizer.json"}
    with pytest.raises(ModelError, match="names no hash"):
        fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    assert hub.gets(BIG_PATH) == []


@pytest.mark.parametrize(
    ("status", "error", "said"),
    [(0, ModelError, "HTTP 404"), (401, ModelError, "HTTP 401"), (503, EnvironmentFault, "503")],
)
def test_http_errors_of_the_hub(
    hub: Hub, tmp_path: Path, status: int, error: type[Exception], said: str
) -> None:
    hub.status = status
    del hub.files["tokenizer.json"]
    with pytest.raises(error, match=said):
        fetch.fetch(DOWNLOAD, tmp_path, hub.url)


def test_no_network_gives_one_clear_sentence(hub: Hub, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # bound but not listening, so connections are refused
        with pytest.raises(EnvironmentFault, match="cannot be reached") as caught:
            fetch.fetch(DOWNLOAD, tmp_path, f"http://127.0.0.1:{taken.getsockname()[1]}")
    assert "\n" not in str(caught.value)
    assert names(tmp_path) == set()


def test_a_full_disk_is_known_beforehand(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        shutil, "disk_usage", lambda _path: shutil._ntuple_diskusage(10**9, 10**9 - 10**6, 10**6)
    )
    with pytest.raises(DiskFull, match="3 MB are needed"):
        fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    assert hub.gets(BIG_PATH) == [] and names(tmp_path) == set()


def test_a_disk_that_fills_up_during_a_download_keeps_nothing(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.BufferedIOBase):
        def write(self, data: Any) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    real = Path.open

    def open_(path: Path, mode: str = "r", *rest: Any, **others: Any) -> Any:
        if path.name.startswith("image") and "wb" in mode:
            path.touch()
            return Full()
        return real(path, mode, *rest, **others)

    monkeypatch.setattr(Path, "open", open_)
    with pytest.raises(DiskFull, match="disk is full"):
        fetch.fetch(DOWNLOAD, tmp_path, hub.url)
    assert names(tmp_path) == set()


def test_the_proxy_of_the_environment_is_used(
    hub: Hub, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.large.clear()  # one host only
    monkeypatch.setenv("HTTP_PROXY", hub.url)
    fetch.fetch(DOWNLOAD, tmp_path, "http://hub.invalid")
    assert (tmp_path / "image.onnx").read_bytes() == BIG


def test_a_stop_ends_the_download_and_keeps_its_bytes(hub: Hub, tmp_path: Path) -> None:
    stop = threading.Event()

    def report(progress: Progress) -> None:
        if progress.done >= 1:
            stop.set()

    with pytest.raises(UserError, match="stopped"):
        fetch.fetch(DOWNLOAD, tmp_path, hub.url, report, stop)
    (part,) = tmp_path.glob("*.part")
    assert part.read_bytes() == BIG[: part.stat().st_size] and part.stat().st_size >= 1_000_000


def test_address_of_the_hub(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HF_ENDPOINT", raising=False)
    assert fetch.hub("") == "https://huggingface.co"
    monkeypatch.setenv("HF_ENDPOINT", "https://mirror.example/")
    assert fetch.hub("") == "https://mirror.example"
    assert fetch.hub("http://own.example:8080/") == "http://own.example:8080"
    assert fetch.host("http://user:word@own.example:8080/x") == "own.example:8080"
    for wrong in ("file:///etc", "mirror.example", "https://"):
        with pytest.raises(UserError, match="address"):
            fetch.hub(wrong)
