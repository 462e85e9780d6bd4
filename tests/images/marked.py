"""Pictures with metadata, written field by field."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import Any

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from photosearch.base.facts import Facts
from photosearch.images import metadata

SPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "exifEX": "http://cipa.jp/exif/1.0/",
    "aux": "http://ns.adobe.com/exif/1.0/aux/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "mediapro": "http://ns.iview-multimedia.com/mediapro/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "mwg-rs": "http://www.metadataworkinggroup.com/schemas/regions/",
    "stArea": "http://ns.adobe.com/xmp/sType/Area#",
    "MP": "http://ns.microsoft.com/photo/1.2/",
    "MPRI": "http://ns.microsoft.com/photo/1.2/t/RegionInfo#",
    "MPReg": "http://ns.microsoft.com/photo/1.2/t/Region#",
    "MicrosoftPhoto": "http://ns.microsoft.com/photo/1.0/",
    "GPano": "http://ns.google.com/photos/1.0/panorama/",
}


def xmp(attributes: str = "", inner: str = "") -> bytes:
    """A packet whose description has these attributes and properties."""
    spaces = " ".join(f'xmlns:{short}="{space}"' for short, space in SPACES.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        f"<rdf:RDF {spaces}><rdf:Description {attributes}>{inner}</rdf:Description></rdf:RDF></x:xmpmeta>"
        '<?xpacket end="w"?>'
    ).encode()


def listed(name: str, *values: str, kind: str = "Bag") -> str:
    """A property that is a list."""
    items = "".join(f"<rdf:li>{value}</rdf:li>" for value in values)
    return f"<{name}><rdf:{kind}>{items}</rdf:{kind}></{name}>"


def iptc(fields: Sequence[tuple[int, bytes]], *, utf8: bool = False) -> bytes:
    """The segment of a JPEG with an application record."""
    record = b"\x1c\x01\x5a\0\x03\x1b%G" if utf8 else b""
    for number, value in fields:
        record += b"\x1c\x02" + bytes([number]) + len(value).to_bytes(2, "big") + value
    body = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(record).to_bytes(4, "big") + record
    body += b"\0" * (len(record) % 2)
    return b"\xff\xed" + (len(body) + 2).to_bytes(2, "big") + body


def exif_of(
    base: Mapping[int, Any] = {},
    shot: Mapping[int, Any] = {},
    place: Mapping[int, Any] = {},
) -> Image.Exif:
    exif = Image.Exif()
    exif.update(base)
    exif.get_ifd(0x8769).update(shot)
    exif.get_ifd(0x8825).update(place)
    return exif


def marked(
    exif: Image.Exif | None = None,
    xmp: bytes = b"",
    iptc: bytes = b"",
    png: Mapping[str, str] | None = None,
    size: tuple[int, int] = (96, 64),
    mode: str = "RGB",
) -> bytes:
    """A JPEG with this metadata, or a PNG if `png` has its texts."""
    out = io.BytesIO()
    image = Image.new(mode, size)
    more: dict[str, Any] = {"exif": exif.tobytes()} if exif is not None else {}
    if png is None:
        image.save(out, "JPEG", **more, **({"xmp": xmp} if xmp else {}))
        data = out.getvalue()
        return data[:2] + iptc + data[2:]
    info = PngInfo()
    for key, value in png.items():
        info.add_itxt(key, value)
    if xmp:
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
    image.save(out, "PNG", pnginfo=info, **more)
    return out.getvalue()


def facts_of(data: bytes, names: Sequence[str] = (), sidecars: Sequence[bytes] = ()) -> Facts:
    with Image.open(io.BytesIO(data)) as image:
        image.load()
        return metadata.facts(image, image.size, names, sidecars)
