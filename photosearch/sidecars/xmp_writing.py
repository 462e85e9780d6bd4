"""Write marks to the sidecar NAME.EXT.xmp of a photo, and leave all else that is in it as it is.

The new sidecar replaces the old one by a rename, so a crash at any moment leaves the one or the other whole. A sidecar that cannot
be read, that is too large or that has changed since it was last read is not touched.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from xml.dom.minidom import Document, Element, Node
from xml.parsers.expat import ExpatError

from defusedxml import minidom
from defusedxml.common import DefusedXmlException

from photosearch.base.errors import UserError
from photosearch.base.files import os_fault, sync_folder
from photosearch.base.marks import REJECTED, MarkField, MarkValue
from photosearch.base.records import display
from photosearch.base.user_text import say
from photosearch.sidecars import mark_properties as properties
from photosearch.sidecars.xml_text import written
from photosearch.sidecars.xmp_files import LARGEST, mark_beside, trimmed

# One for each folder: what a crash leaves is replaced by the next sidecar that is written there.
TEMPORARY: Final = ".photosearch-sidecar.tmp"
_RDF, _X = properties.SPACES["rdf"], properties.SPACES["x"]
_XML: Final = "http://www.w3.org/XML/1998/namespace"
_XMLNS: Final = "http://www.w3.org/2000/xmlns/"
_EMPTY: Final = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    f'<x:xmpmeta xmlns:x="{_X}">\n <rdf:RDF xmlns:rdf="{_RDF}">\n  <rdf:Description rdf:about=""/>\n </rdf:RDF>\n'
    '</x:xmpmeta>\n<?xpacket end="w"?>\n'
)
_LIST_KINDS: Final = {"digiKam:TagsList": "Seq"}  # else Bag


class SidecarChanged(Exception):
    """The sidecar is not as it was when it was last read: read it first."""


@dataclass(frozen=True)
class Noted:
    """What to write beside a file. `values`: the own value of each field that was ever set; None: as the file says. `albums`: names,
    each with the position of the photo. `known`: the mark of the sidecars (`xmp_files.mark`) when they were last read. `keeps`: as
    there."""

    path: str
    values: Mapping[MarkField, MarkValue | None]
    albums: Sequence[tuple[str, int]]
    known: str
    keeps: bool


def write(noted: Noted) -> str:
    """Write the sidecar of a file. Returns the mark of its sidecars now.

    Raises SidecarChanged, or UserError with the reason why it cannot be written; then it is as it was.
    """
    folder, name = os.path.split(noted.path)
    target = _target(folder, name)
    try:
        if mark_beside(noted.path, keeps=noted.keeps) != noted.known:
            raise SidecarChanged
        before = _content(target)
        after = merged(before, noted, display(target))
        if after is not None and after != before:
            _replace(target, after, noted.path)
        return mark_beside(noted.path, keeps=noted.keeps)
    except OSError as error:
        raise UserError(os_fault(error, display(target)).user_text) from error


def _target(folder: str, name: str) -> str:
    """The sidecar of this file alone: the one that is there, whatever its suffix's case; a link is followed."""
    usual, upper = (os.path.join(folder, name + suffix) for suffix in (".xmp", ".XMP"))
    return os.path.realpath(upper if os.path.lexists(upper) and not os.path.lexists(usual) else usual)  # fmt: skip


def _content(target: str) -> bytes | None:
    """What is in the sidecar; None if there is none. Raises UserError or OSError."""
    try:
        info = os.stat(target)
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(info.st_mode):
        raise UserError(say("{path} is not a file.", path=display(target)))
    if info.st_size > LARGEST:
        raise UserError(say("{path} is too large for a sidecar.", path=display(target)))
    with open(target, "rb") as source:
        return source.read()


def _replace(target: str, data: bytes, photo: str) -> None:
    """Put `data` in the place of the sidecar, with its permissions, or those of the photo. Raises OSError."""
    folder = os.path.dirname(target)
    temporary = os.path.join(folder, TEMPORARY)
    with contextlib.suppress(FileNotFoundError):
        os.unlink(temporary)
    if os.path.exists(target):
        mode = stat.S_IMODE(os.stat(target).st_mode)
        if not (mode & 0o222 and os.access(target, os.W_OK)):
            raise PermissionError(errno.EACCES, "Permission denied", target)
    else:
        mode = stat.S_IMODE(os.stat(photo).st_mode) | stat.S_IWUSR
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, mode & 0o666)
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
            out.flush()
            os.fsync(handle)
        os.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise
    with contextlib.suppress(PermissionError):  # a folder may be writable but not readable
        sync_folder(Path(folder))


def merged(before: bytes | None, noted: Noted, path: str = "") -> bytes | None:
    """The content of a sidecar with these marks in it; None if there is none, and nothing to write. Raises UserError for one that
    is no XMP."""
    try:
        data = _EMPTY.encode() if before is None else trimmed(before)
        document: Document = minidom.parseString(data, forbid_dtd=True)  # type: ignore[arg-type]
        packet = _Packet(document)
    except (ExpatError, DefusedXmlException, ValueError, LookupError) as error:
        raise UserError(
            say("{path} is damaged or no XMP, so nothing is written to it.", path=path),
            say("What you noted stays in the library. Repair the file or move it away."),
        ) from error
    packet.put(noted)
    if before is None and not packet.has_any:
        return None
    return packet.changed(before)


class _Packet:
    """The properties of a sidecar. Raises ValueError if it has no place for any."""

    def __init__(self, document: Document) -> None:
        self._document = document
        found = document.getElementsByTagNameNS(_RDF, "RDF")
        if not found:
            raise ValueError("no RDF")
        self._rdf: Element = found[0]
        self._tops = [
            node
            for node in self._rdf.childNodes
            if isinstance(node, Element)
            and (node.namespaceURI, node.localName) == (_RDF, "Description")
        ]
        if not self._tops:
            top = document.createElementNS(_RDF, f"{self._rdf.prefix or 'rdf'}:Description")
            top.setAttributeNS(_RDF, f"{self._rdf.prefix or 'rdf'}:about", "")
            self._rdf.appendChild(top)
            self._tops = [top]
        self._touched = False

    @property
    def has_any(self) -> bool:
        return self._touched

    def changed(self, before: bytes | None) -> bytes | None:
        return written(self._document) if self._touched or before is None else before

    # What is written

    def put(self, noted: Noted) -> None:
        """Write all fields. One that has no own value any more is taken away if we wrote it."""
        ours = set(self._list(properties.FIELDS))
        fields = set(ours)
        for field, value in noted.values.items():
            if value is not None:
                self._put_field(field, value)
                fields.add(field)
            elif field in ours:
                self._put_field(field, _EMPTIED.get(field, ""), gone=True)
                fields.discard(field)
        if noted.albums or "albums" in ours:
            entries = [properties.album_entry(*album) for album in noted.albums]
            self._set_list(properties.ALBUMS, entries)
            fields.add("albums")
        self._set_list(properties.FIELDS, sorted(fields))

    def _put_field(self, field: MarkField, value: MarkValue, *, gone: bool = False) -> None:
        match field, value:
            case "favourite", _:
                self._set_text(properties.FAVOURITE, "" if gone else str(bool(value)))
            case "rating", int():
                self._set_text("xmp:Rating", "" if gone else str(value))
                self._flag(rejected=value == REJECTED and not gone)
            case "picked", _:
                self._flag(picked=bool(value) and not gone)
            case "label", str():
                self._set_text("xmp:Label", value)
                number = properties.COLOURS.get(value, 0)
                self._set_text("digiKam:ColorLabel", str(number) if value or not gone else "")
            case "title", str():
                self._set_default("dc:title", value)
            case "caption", str():
                self._set_default("dc:description", value)
            case "tags", tuple():
                self._set_tags(value, gone=gone)
            case "rotation", _:
                self._set_text(properties.ROTATION, "" if gone else str(value))

    def _flag(self, *, picked: bool | None = None, rejected: bool | None = None) -> None:
        """Set digiKam's flag. Its value "pending" is nobody's but its own, so it stays unless ours says something."""
        now = self._text("digiKam:PickLabel")
        was = {
            str(properties.REJECTED_FLAG): properties.REJECTED_FLAG,
            str(properties.PICKED_FLAG): properties.PICKED_FLAG,
        }.get(now, properties.NO_FLAG)
        if picked is not None:
            flag = properties.PICKED_FLAG if picked else was * (was != properties.PICKED_FLAG)
        else:
            flag = properties.REJECTED_FLAG if rejected else was * (was != properties.REJECTED_FLAG)
        if flag != was or now == "":
            self._set_text("digiKam:PickLabel", str(flag))

    def _set_tags(self, tags: Sequence[str], *, gone: bool) -> None:
        """Whole tags for programs that know levels, and the last level of each for the others. digiKam's list parts levels by "/", so
        a tag with that sign is only in the other lists."""
        leaves = list(dict.fromkeys(tag.rpartition("|")[2] for tag in tags))
        slashed = [tag.replace("|", "/") for tag in tags if "/" not in tag]
        for name, entries in (
            ("dc:subject", leaves),
            ("lr:hierarchicalSubject", tags),
            ("digiKam:TagsList", slashed),
        ):
            self._set_list(name, entries, keep_empty=not gone and name == "dc:subject")

    # Properties

    def _find(self, name: str) -> list[tuple[Element, Element | None]]:
        """Where a property is: the description and the element, or None if it is an attribute."""
        prefix, _colon, local = name.partition(":")
        space = properties.SPACES[prefix]
        found: list[tuple[Element, Element | None]] = []
        for top in self._tops:
            if top.hasAttributeNS(space, local):
                found.append((top, None))
            found += [
                (top, node)
                for node in top.childNodes
                if isinstance(node, Element)
                and (node.namespaceURI, node.localName) == (space, local)
            ]
        return found

    def _remove(self, name: str) -> None:
        prefix, _colon, local = name.partition(":")
        for top, node in self._find(name):
            self._touched = True
            if node is None:
                top.removeAttributeNS(properties.SPACES[prefix], local)
            else:
                top.removeChild(node)

    def _new(self, name: str, within: Element) -> Element:
        """A new element, whose prefix is declared."""
        self._touched = True
        prefix, _colon, local = name.partition(":")
        space = properties.SPACES[prefix]
        known = _declared(within, space)
        node = self._document.createElementNS(space, f"{known or prefix}:{local}")
        if known is None:
            node.setAttributeNS(_XMLNS, f"xmlns:{prefix}", space)
        within.appendChild(node)
        return node

    def _text(self, name: str) -> str:
        prefix, _colon, local = name.partition(":")
        for top, node in self._find(name):
            if node is None:
                return str(top.getAttributeNS(properties.SPACES[prefix], local))
            return _text_of(node).strip()
        return ""

    def _set_text(self, name: str, value: str) -> None:
        """Set a plain property; "" takes it away."""
        if value == self._text(name) and len(self._find(name)) == bool(value):
            return
        self._remove(name)
        if value:
            node = self._new(name, self._tops[0])
            node.appendChild(self._document.createTextNode(value))

    def _list(self, name: str) -> list[str]:
        for _top, node in self._find(name):
            if node is not None:
                members = node.getElementsByTagNameNS(_RDF, "li")
                return [_text_of(member).strip() for member in members]
        return []

    def _set_list(self, name: str, values: Sequence[str], *, keep_empty: bool = False) -> None:
        if self._list(name) == list(values) and len(self._find(name)) == bool(values or keep_empty):
            return
        self._remove(name)
        if not values and not keep_empty:
            return
        node = self._new(name, self._tops[0])
        group = self._new(f"rdf:{_LIST_KINDS.get(name, 'Bag')}", node)
        for value in values:
            self._new("rdf:li", group).appendChild(self._document.createTextNode(value))

    def _set_default(self, name: str, value: str) -> None:
        """Set the default language of a text, and leave the others. "" takes all away: they are translations of it."""
        found = [node for _top, node in self._find(name) if node is not None]
        members = [li for node in found[:1] for li in node.getElementsByTagNameNS(_RDF, "li")]
        default = [li for li in members if li.getAttributeNS(_XML, "lang") == "x-default"]
        if value and default and len(self._find(name)) == 1:
            if _text_of(default[0]) != value:
                self._touched = True
                for child in list(default[0].childNodes):
                    default[0].removeChild(child)
                default[0].appendChild(self._document.createTextNode(value))
            return
        self._remove(name)
        if value:
            group = self._new("rdf:Alt", self._new(name, self._tops[0]))
            member = self._new("rdf:li", group)
            member.setAttributeNS(_XML, "xml:lang", "x-default")
            member.appendChild(self._document.createTextNode(value))


_EMPTIED: Final[dict[MarkField, MarkValue]] = {"rating": 0, "tags": ()}


def _declared(within: Element, space: str) -> str | None:
    """The prefix that stands for a namespace at a place; None if none does."""
    node: Node | None = within
    hidden: set[str] = set()
    while isinstance(node, Element):
        for name, value in node.attributes.items():
            if name.startswith("xmlns:"):
                prefix = name.removeprefix("xmlns:")
                if value == space and prefix not in hidden:
                    return prefix
                hidden.add(prefix)
        node = node.parentNode
    return None


def _text_of(node: Element) -> str:
    texts = (Node.TEXT_NODE, Node.CDATA_SECTION_NODE)
    return "".join(
        str(getattr(child, "data", "")) for child in node.childNodes if child.nodeType in texts
    )
