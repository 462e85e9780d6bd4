"""A model hub on the loopback interface: the few requests that a download needs, with the faults that a real hub may
have."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

REPO = "someone/tiny"
COMMIT = "c0ffee" + 34 * "0"


@dataclass(frozen=True)
class Asked:
    """One request: what was requested, and what was sent."""

    method: str
    path: str
    range: str
    headers: dict[str, str]
    sent: int


@dataclass
class Hub:
    """`files`: path in the repository to its bytes. Files of `large` live on another host and are named by sha256.

    Faults: `cut` {path: byte counts} truncates the next response bodies, `flip` changes one byte, `plain` ignores range
    requests, `status` refuses all requests, `nameless` files have no usable hash, `wait` pauses a body after some bytes.
    """

    files: dict[str, bytes]
    large: set[str] = field(default_factory=set)
    cut: dict[str, list[int]] = field(default_factory=dict)
    flip: set[str] = field(default_factory=set)
    plain: bool = False
    status: int = 0
    nameless: set[str] = field(default_factory=set)
    wait: dict[str, tuple[int, threading.Event]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    port: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def gets(self, path: str) -> list[Asked]:
        """The requests for the bytes of a file, in order."""
        return [a for a in self.asked if a.method == "GET" and a.path == path and a.sent >= 0]

    def etag(self, path: str) -> str:
        data = self.files[path]
        if path in self.nameless:
            return "W/nothing"
        if path in self.large:
            return hashlib.sha256(data).hexdigest()
        return hashlib.sha1(b"blob %d\0" % len(data) + data).hexdigest()


@contextmanager
def serving(hub: Hub) -> Iterator[Hub]:
    """Serve `hub` on a free port until the block ends."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

        def do_HEAD(self) -> None:
            _answer(self, hub)

        do_GET = do_HEAD

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    hub.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield hub
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _answer(handler: BaseHTTPRequestHandler, hub: Hub) -> None:
    where = urlsplit(handler.path).path  # requests to a proxy contain the whole URL
    prefix, _, rest = where.partition("/resolve/")
    path = rest.partition("/")[2] if prefix == f"/{REPO}" else where.removeprefix("/blobs/")
    elsewhere = where.startswith("/blobs/")

    def record(sent: int) -> None:
        """Note the request before the client can have read all of the answer."""
        wanted = handler.headers.get("Range", "")
        hub.asked.append(Asked(handler.command, path, wanted, dict(handler.headers), sent))

    if hub.status or path not in hub.files:
        record(-1)
        _head(handler, hub.status or 404, {"Content-Length": "0"})
    elif path in hub.large and not elsewhere:
        record(-1)
        _head(
            handler,
            302,
            {
                "Location": f"http://localhost:{hub.port}/blobs/{path}",
                "X-Repo-Commit": COMMIT,
                "X-Linked-Etag": f'"{hub.etag(path)}"',
                "X-Linked-Size": str(len(hub.files[path])),
                "Content-Length": "0",
            },
        )
    else:
        _body(handler, hub, path, record)


def _body(
    handler: BaseHTTPRequestHandler, hub: Hub, path: str, record: Callable[[int], None]
) -> None:
    data = bytearray(hub.files[path])
    if path in hub.flip:
        data[len(data) // 2] ^= 1
    total, start, status = len(data), 0, 200
    headers = {"ETag": f'"{hub.etag(path)}"', "X-Repo-Commit": COMMIT}
    wanted = handler.headers.get("Range", "")
    if wanted and not hub.plain:
        start, status = int(wanted.removeprefix("bytes=").partition("-")[0]), 206
        headers["Content-Range"] = f"bytes {start}-{total - 1}/{total}"
    rest = bytes(data[start:])
    length = len(rest)
    if handler.command == "HEAD":
        record(-1)
        _head(handler, status, headers | {"Content-Length": str(length)})
        return
    cuts = hub.cut.get(path)
    rest = rest[: cuts.pop(0)] if cuts else rest
    record(len(rest))
    _head(handler, status, headers | {"Content-Length": str(length)})
    held, gate = hub.wait.get(path, (len(rest), None))
    with contextlib.suppress(ConnectionError):  # the client has disconnected
        handler.wfile.write(rest[:held])
        handler.wfile.flush()
        if gate is not None:
            gate.wait(60)
        handler.wfile.write(rest[held:])


def _head(handler: BaseHTTPRequestHandler, status: int, headers: dict[str, str]) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.end_headers()
