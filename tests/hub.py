"""A model hub on the loopback interface: the few requests that a download needs, with the faults that a real hub may
have."""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Iterator
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
    sent = -1
    if hub.status or path not in hub.files:
        _head(handler, hub.status or 404, {"Content-Length": "0"})
    elif path in hub.large and not elsewhere:
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
        sent = _body(handler, hub, path)
    asked = Asked(
        handler.command, path, handler.headers.get("Range", ""), dict(handler.headers), sent
    )
    hub.asked.append(asked)


def _body(handler: BaseHTTPRequestHandler, hub: Hub, path: str) -> int:
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
    _head(handler, status, headers | {"Content-Length": str(len(rest))})
    if handler.command == "HEAD":
        return -1
    cuts = hub.cut.get(path)
    rest = rest[: cuts.pop(0)] if cuts else rest
    held, gate = hub.wait.get(path, (len(rest), None))
    with contextlib.suppress(ConnectionError):  # the client has disconnected
        handler.wfile.write(rest[:held])
        handler.wfile.flush()
        if gate is not None:
            gate.wait(60)
        handler.wfile.write(rest[held:])
    return len(rest)


def _head(handler: BaseHTTPRequestHandler, status: int, headers: dict[str, str]) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.end_headers()
