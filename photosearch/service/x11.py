"""Asks an X server for the window in front and for the user's idleness, through libxcb, which Qt needs anyway.

Unlike libX11, it never ends the process if the server goes away.
"""

from __future__ import annotations

import ctypes
import os
import struct

MOST = 1024  # 32-bit words read of a property
_ANY = 0
_CHECKED = 1  # errors come in place of the reply


class _Cookie(ctypes.Structure):
    _fields_ = (("sequence", ctypes.c_uint),)


class _Extension(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("number", ctypes.c_int))


class _Request(ctypes.Structure):
    _fields_ = (
        ("count", ctypes.c_size_t),
        ("extension", ctypes.POINTER(_Extension)),
        ("opcode", ctypes.c_uint8),
        ("isvoid", ctypes.c_uint8),
    )


class _Piece(ctypes.Structure):
    _fields_ = (("base", ctypes.c_void_p), ("length", ctypes.c_size_t))


class _SetupRoots(ctypes.Structure):
    _fields_ = (("data", ctypes.c_void_p), ("rem", ctypes.c_int), ("index", ctypes.c_int))


_SCREEN_SAVER = _Extension(b"MIT-SCREEN-SAVER", 0)  # libxcb keeps its number in it


class Screen:
    """A connection that opens at the first question. `own`: whether the session is one of X11, not Wayland's Xwayland, which
    sees only some programs. For one thread."""

    def __init__(self) -> None:
        self.own = os.environ.get("XDG_SESSION_TYPE", "x11") != "wayland"
        self._conn: int | None = None
        self._root = 0
        self._atoms: dict[str, int] = {}
        self._failed = not (self.own and os.environ.get("DISPLAY"))

    def close(self) -> None:
        if self._conn is not None:
            self._xcb.xcb_disconnect(ctypes.c_void_p(self._conn))
            self._conn = None

    def full_screen(self, but: int) -> bool | None:
        """Whether the active window fills the screen; one of the process `but` does not count. None if unknown."""
        if not self._open():
            return None
        active = self._property(self._root, "_NET_ACTIVE_WINDOW")
        if active is None:  # no window manager that would say it
            return None
        window = active[0] if active else 0
        if not window:
            return False
        state = self._property(window, "_NET_WM_STATE") or []
        owner = self._property(window, "_NET_WM_PID") or [0]
        return self._atom("_NET_WM_STATE_FULLSCREEN") in state and owner[0] != but

    def idle(self) -> float | None:
        """Seconds since the last input; None if unknown."""
        if not self._open():
            return None
        conn = ctypes.c_void_p(self._conn)
        known = self._xcb.xcb_get_extension_data(conn, ctypes.byref(_SCREEN_SAVER))
        if not known or not ctypes.string_at(known, 9)[8]:  # the server lacks the extension
            return None
        query = struct.pack(
            "=BBHI", 0, 0, 2, self._root
        )  # the library fills in the first four bytes
        words = ctypes.create_string_buffer(query, len(query))
        pieces = (_Piece * 3)()  # the library uses the two before the first
        pieces[2].base, pieces[2].length = ctypes.addressof(words), len(query)
        request = _Request(1, ctypes.pointer(_SCREEN_SAVER), 1, 0)
        sequence = self._xcb.xcb_send_request(
            conn, _CHECKED, ctypes.byref(pieces, 2 * ctypes.sizeof(_Piece)), ctypes.byref(request)
        )
        found = self._taken(self._xcb.xcb_wait_for_reply(conn, sequence, None), 20)
        # response, state, sequence, length, window, ms until the saver, ms since the last input
        return struct.unpack("=BBHIIII", found)[6] / 1000 if found else None

    def _open(self) -> bool:
        """Whether there is a connection; a server that has gone or refuses is not asked again."""
        if self._conn is None and not self._failed:
            self._failed = True
            self._connect()
        if self._conn is not None and self._xcb.xcb_connection_has_error(
            ctypes.c_void_p(self._conn)
        ):
            self.close()
        return self._conn is not None

    def _connect(self) -> None:
        self._xcb = xcb = ctypes.CDLL("libxcb.so.1")
        self._libc = ctypes.CDLL(None)
        xcb.xcb_connect.restype = xcb.xcb_get_setup.restype = ctypes.c_void_p
        xcb.xcb_setup_roots_iterator.restype = _SetupRoots
        xcb.xcb_intern_atom.restype = xcb.xcb_get_property.restype = _Cookie
        xcb.xcb_intern_atom_reply.restype = xcb.xcb_get_property_reply.restype = ctypes.c_void_p
        xcb.xcb_get_extension_data.restype = xcb.xcb_wait_for_reply.restype = ctypes.c_void_p
        xcb.xcb_send_request.restype = ctypes.c_uint
        conn = ctypes.c_void_p(xcb.xcb_connect(None, None))
        if xcb.xcb_connection_has_error(conn):
            xcb.xcb_disconnect(conn)
            return
        roots = xcb.xcb_setup_roots_iterator(ctypes.c_void_p(xcb.xcb_get_setup(conn)))
        self._root = ctypes.c_uint32.from_address(roots.data).value
        self._conn = conn.value

    def _property(self, window: int, name: str) -> list[int] | None:
        """The 32-bit values of a window's property, [] if it has none; None if it cannot be read or is not set at all."""
        conn = ctypes.c_void_p(self._conn)
        cookie = self._xcb.xcb_get_property(
            conn, ctypes.c_uint8(0), ctypes.c_uint32(window), ctypes.c_uint32(self._atom(name)),
            ctypes.c_uint32(_ANY), ctypes.c_uint32(0), ctypes.c_uint32(MOST),
        )  # fmt: skip
        reply = self._xcb.xcb_get_property_reply(conn, cookie, None)
        if not reply:
            return None
        # response, format, sequence, length, type, bytes after, number of values; the values follow after 32 bytes
        head = struct.unpack("=BBHIIII", ctypes.string_at(reply, 20))
        wide, kind, count = head[1], head[4], min(head[6], MOST)
        values: list[int] | None = [] if kind else None
        if wide == 32 and count:
            values = list(struct.unpack(f"={count}I", ctypes.string_at(reply + 32, 4 * count)))
        self._libc.free(ctypes.c_void_p(reply))
        return values

    def _atom(self, name: str) -> int:
        if name not in self._atoms:
            conn, word = ctypes.c_void_p(self._conn), name.encode()
            cookie = self._xcb.xcb_intern_atom(
                conn, ctypes.c_uint8(0), ctypes.c_uint16(len(word)), word
            )
            found = self._taken(self._xcb.xcb_intern_atom_reply(conn, cookie, None), 12)
            self._atoms[name] = struct.unpack("=BBHII", found)[4] if found else 0
        return self._atoms[name]

    def _taken(self, reply: int | None, size: int) -> bytes:
        """The first bytes of a reply, which is freed; nothing if there was none."""
        if not reply:
            return b""
        found = ctypes.string_at(reply, size)
        self._libc.free(ctypes.c_void_p(reply))
        return found
