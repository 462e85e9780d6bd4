"""Downloads from a model hub: an interrupted download resumes, and a file is kept only if it has the published hash.

`huggingface_hub` resolves addresses and reports each file's size and hash. It resumes only within one process, so the
loop here transfers the bytes. It is imported inside the functions because the import is slow, and only a download that
the user asked for needs it.
"""

from __future__ import annotations

import hashlib
import os
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from photosearch import __version__
from photosearch.base.errors import DiskFull, EnvironmentFault, ModelChecksum, ModelError, UserError
from photosearch.base.files import os_faults
from photosearch.base.records import Progress
from photosearch.base.user_text import say
from photosearch.encoder.catalogue import Download
from photosearch.encoder.model_folders import CHUNK, need

HUB: Final = "https://huggingface.co"
PART: Final = ".part"
TIMEOUT: Final = 30.0  # seconds without receiving a byte
TRIES: Final = 5  # consecutive tries that receive no byte
PAUSE: Final = 1.0  # seconds before the second try; doubled before each further try
MEGABYTE: Final = 1_000_000
ENDED: Final = say("the connection ended too early")

Report = Callable[[Progress], None]


@dataclass(frozen=True)
class Fetched:
    """The result of a download: each file's sha256, and the repository's revision (the commit, if the hub names it)."""

    files: dict[str, str]
    revision: str


@dataclass(frozen=True)
class _Remote:
    """A file on the hub. `etag` is its hash: sha256 (64 hex digits) or git's blob SHA-1 (40). `size` is in bytes."""

    name: str
    url: str
    etag: str
    size: int
    sha256: str  # from the catalogue, or ""

    def part(self, folder: Path) -> Path:
        return folder / f"{self.name}.{self.etag[:12]}{PART}"


def hub(setting: str) -> str:
    """The hub's address: the setting, else $HF_ENDPOINT, else Hugging Face. Raises UserError if it is no http(s) URL."""
    url = (setting or os.environ.get("HF_ENDPOINT", "") or HUB).rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UserError(
            say("“{url}” is not the address of a hub.", url=url),
            say("It should look like {hub} (setting “hub”).", hub=HUB),
        )
    return url


def host(url: str) -> str:
    """The host of `url`, with its port if it has one."""
    return urlsplit(url).netloc.rpartition("@")[2]


def fetch(
    download: Download,
    folder: Path,
    url: str,
    report: Report = lambda _progress: None,
    stop: threading.Event | None = None,
) -> Fetched:
    """Download the files of `download` into `folder`, resuming where an earlier call broke off.

    `url`: the address of the hub (`hub`). `report` is called with the progress in megabytes. Afterwards every file in
    `folder` has the published hash. Raises EnvironmentFault (no network, no room), ModelChecksum (the file with the
    wrong hash is deleted), ModelError (the hub lacks a file or its hash) or UserError (`stop` is set, or downloads are
    switched off). If the disk fills up, everything in `folder` is deleted.
    """
    import httpx2
    from huggingface_hub.errors import HfHubHTTPError, OfflineModeIsEnabled

    try:
        return _fetch(download, folder, url, report, stop)
    except OfflineModeIsEnabled as error:
        raise UserError(
            say("Downloads are switched off by HF_HUB_OFFLINE."),
            say("Unset it, or import the model."),
        ) from error
    except (HfHubHTTPError, httpx2.HTTPStatusError) as error:
        code = error.response.status_code
        if code == httpx2.codes.TOO_MANY_REQUESTS or code >= httpx2.codes.INTERNAL_SERVER_ERROR:
            raise EnvironmentFault(
                say("{host} cannot answer now (HTTP {code}).", host=host(url), code=code),
                say("Try again later; the download resumes where it stopped."),
            ) from error
        raise ModelError(
            say(
                "{host} does not provide {repo} (HTTP {code}).",
                host=host(url),
                repo=download.repo,
                code=code,
            ),
            say(
                "It may have moved; use `photosearch model export` or `photosearch model import` instead."
            ),
        ) from error
    except (httpx2.HTTPError, httpx2.InvalidURL) as error:
        words = " ".join(str(error).split()) or type(error).__name__
        why = ENDED if words == ENDED else words
        raise EnvironmentFault(
            say("{host} cannot be reached: {why}.", host=host(url), why=why),
            say("Check the network and its proxy; the next try resumes where it stopped."),
        ) from error
    except DiskFull:
        for path in folder.glob("*"):
            path.unlink()
        raise


def _fetch(
    download: Download, folder: Path, url: str, report: Report, stop: threading.Event | None
) -> Fetched:
    remotes, revision = _look(download, url)
    meter = _Meter(sum(remote.size for remote in remotes), report, stop)
    with os_faults(str(folder)):
        folder.mkdir(0o700, parents=True, exist_ok=True)
        keep = {path for remote in remotes for path in (folder / remote.name, remote.part(folder))}
        for path in set(folder.glob("*")) - keep:
            path.unlink()  # it belongs to another revision of the repository
        need(folder, meter.total - sum(path.stat().st_size for path in folder.glob("*")))
    return Fetched({remote.name: _bring(remote, folder, meter) for remote in remotes}, revision)


def _look(download: Download, url: str) -> tuple[list[_Remote], str]:
    """Ask the hub for each file's hash and size, all at one revision of the repository."""
    from huggingface_hub import get_hf_file_metadata, hf_hub_url

    revision = download.revision
    remotes = []
    for name, (path, sha256) in download.files.items():
        address = hf_hub_url(download.repo, path, revision=revision, endpoint=url)
        found = get_hf_file_metadata(
            address, token=False, timeout=TIMEOUT, headers=_agent(), endpoint=url
        )
        etag, size = (found.etag or "").lower(), found.size
        if len(etag) not in (40, 64) or not set(etag) <= set("0123456789abcdef") or size is None:
            raise ModelError(
                say(
                    "{host} names no hash of {path}, so the file cannot be verified.",
                    host=host(url),
                    path=path,
                )
            )
        if sha256 and len(etag) == 64 and etag != sha256:
            raise _mismatch(name, say("the hub has another file now"))
        revision = found.commit_hash or revision
        address = hf_hub_url(download.repo, path, revision=revision, endpoint=url)
        remotes.append(_Remote(name, address, etag, size, sha256))
    return remotes, revision


def _agent() -> dict[str, str]:
    """The request headers that name this program; they reveal nothing about the machine."""
    return {"user-agent": f"photosearch/{__version__}"}


def _bring(remote: _Remote, folder: Path, meter: _Meter) -> str:
    """Download one file into `folder` and verify it before it gets its name. Returns its sha256."""
    done, part = folder / remote.name, remote.part(folder)
    with os_faults(str(folder)):
        if done.exists():  # downloaded by an earlier run: verify it again
            done.replace(part)
    _fill(remote, part, meter)
    with os_faults(str(part)):
        sha256 = _sha256(part)
        if not _matches(part, remote, sha256):
            part.unlink()
            raise _mismatch(remote.name, say("its hash is not the one that the hub announces"))
        part.replace(done)
    return sha256


def _fill(remote: _Remote, part: Path, meter: _Meter) -> None:
    """Append to `part` until it is complete; reconnect if the connection breaks."""
    import httpx2

    with os_faults(str(part)):
        at = part.stat().st_size if part.exists() else 0
        if at > remote.size:
            part.unlink()
            at = 0
    meter.start(remote.name, at)
    tries = 0
    while at < remote.size:
        before = at
        try:
            at = _stream(remote, part, at, meter)
            if at < remote.size:
                raise httpx2.RemoteProtocolError(ENDED)
        except httpx2.TransportError:
            with os_faults(str(part)):
                at = part.stat().st_size if part.exists() else 0
            tries = 0 if at > before else tries + 1
            if tries >= TRIES:
                raise
            meter.wait(PAUSE * 2**tries)
    if not remote.size:
        with os_faults(str(part)):
            part.touch()


def _stream(remote: _Remote, part: Path, at: int, meter: _Meter) -> int:
    """Request the bytes from offset `at` on and append them. Returns the new size of `part` in bytes."""
    from huggingface_hub import get_session

    wanted = _agent() | {"accept-encoding": "identity"}  # ranges count uncompressed bytes
    if at:
        wanted["range"] = f"bytes={at}-"
    with get_session().stream("GET", remote.url, headers=wanted, timeout=TIMEOUT) as response:
        response.raise_for_status()
        if at and not response.headers.get("content-range", "").startswith(f"bytes {at}-"):
            at = 0  # the server ignores ranges and sends the whole file
            meter.start(remote.name, at)
        with os_faults(str(part)), part.open("ab" if at else "wb") as out:
            for chunk in response.iter_raw():
                at += len(chunk)
                if at > remote.size:
                    out.truncate(0)
                    raise _mismatch(remote.name, say("it is longer than the hub announces"))
                out.write(chunk)
                out.flush()  # so that the next run can resume after a kill
                meter.tell(at)
    return at


def _matches(path: Path, remote: _Remote, sha256: str) -> bool:
    if remote.sha256:
        return sha256 == remote.sha256
    if len(remote.etag) == 64:
        return sha256 == remote.etag
    blob = hashlib.sha1(f"blob {remote.size}\0".encode(), usedforsecurity=False)
    with path.open("rb") as stream:
        while chunk := stream.read(CHUNK):
            blob.update(chunk)
    return blob.hexdigest() == remote.etag


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _mismatch(name: str, why: str) -> ModelChecksum:
    return ModelChecksum(
        say("The file {name} is not the one that was published: {why}.", name=name, why=why),
        say("Nothing was installed. Try again; if it happens again, do not trust the source."),
    )


class _Meter:
    """Counts the bytes of all files and reports the progress in megabytes; checks `stop` between two chunks."""

    def __init__(self, total: int, report: Report, stop: threading.Event | None) -> None:
        self.total = total
        self._report = report
        self._stop = stop or threading.Event()
        self._begun = time.monotonic()
        self._done = 0  # bytes of the files before the current one
        self._moved = 0  # bytes received over the network
        self._name, self._at = "", 0

    def start(self, name: str, at: int) -> None:
        """Record that a file begins, or begins again, at byte `at`."""
        if name != self._name:
            self._done += self._at
        self._name, self._at = name, at
        self.tell(at)

    def tell(self, at: int) -> None:
        """Record that the current file now has `at` bytes. Raises UserError if `stop` is set."""
        self._check()
        self._moved += max(at - self._at, 0)
        self._at = at
        rate = self._moved / max(time.monotonic() - self._begun, 1e-3)
        done = self._done + at
        self._report(
            Progress(
                "downloading",
                done=done // MEGABYTE,
                total=self.total // MEGABYTE,
                rate=rate / MEGABYTE,
                eta=(self.total - done) / rate if rate else None,
                current=self._name,
                unit="MB",
            )
        )

    def wait(self, seconds: float) -> None:
        self._stop.wait(seconds)
        self._check()

    def _check(self) -> None:
        if self._stop.is_set():
            raise UserError(
                say("The download was stopped."), say("The next try resumes where it stopped.")
            )
