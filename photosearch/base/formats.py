"""The only table of picture formats: data only. `images.decoders` finds out which ones this installation decodes."""

from __future__ import annotations

import os
from collections.abc import Collection
from typing import Final

from photosearch.base.frozen_class import frozen


@frozen
class PictureFormat:
    """`name` is what `images.sniffing.sniff` returns; `suffixes` are lower case and include the dot.

    `package` contains the decoder: the Python module `plugin` and the native module `native`. If an installation lacks it,
    such files are scanned anyway, so that the user sees them listed as unsupported. `mime`: the MIME types of these files on a desktop.
    """

    name: str
    suffixes: tuple[str, ...]
    mime: tuple[str, ...]
    plugin: str
    package: str = "pillow"
    native: str = "PIL._imaging"


FORMATS: Final = (
    PictureFormat(
        "JPEG",
        (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"),
        ("image/jpeg",),
        plugin="PIL.JpegImagePlugin",
    ),
    PictureFormat(
        "PNG", (".png", ".apng"), ("image/png", "image/apng"), plugin="PIL.PngImagePlugin"
    ),
    PictureFormat(
        "WEBP", (".webp",), ("image/webp",), plugin="PIL.WebPImagePlugin", native="PIL._webp"
    ),
    PictureFormat(
        "AVIF",
        (".avif", ".avifs"),
        ("image/avif",),
        plugin="PIL.AvifImagePlugin",
        native="PIL._avif",
    ),
    PictureFormat(
        "HEIF",
        (".heic", ".heif", ".hif", ".heics"),
        ("image/heic", "image/heif"),
        package="pi-heif",
        plugin="pi_heif",
        native="_pi_heif",
    ),
    PictureFormat("TIFF", (".tif", ".tiff"), ("image/tiff",), plugin="PIL.TiffImagePlugin"),
    PictureFormat("GIF", (".gif",), ("image/gif",), plugin="PIL.GifImagePlugin"),
    PictureFormat("BMP", (".bmp",), ("image/bmp",), plugin="PIL.BmpImagePlugin"),
    PictureFormat("DIB", (".dib",), (), plugin="PIL.BmpImagePlugin"),
    PictureFormat(
        "JPEG2000",
        (".jp2", ".j2k", ".jpx", ".j2c", ".jpf"),
        ("image/jp2", "image/jpx", "image/x-jp2-codestream"),
        plugin="PIL.Jpeg2KImagePlugin",
    ),
    PictureFormat("PSD", (".psd",), ("image/vnd.adobe.photoshop",), plugin="PIL.PsdImagePlugin"),
    PictureFormat(
        "JXL",
        (".jxl",),
        ("image/jxl",),
        package="pylibjxl",
        plugin="pylibjxl",
        native="pylibjxl._pylibjxl",
    ),
    PictureFormat(
        "RAW",
        tuple(
            ".dng .cr2 .cr3 .crw .nef .nrw .arw .srf .sr2 .orf .rw2 .raf .pef .srw .x3f .rwl .iiq .3fr .fff .erf .kdc .dcr "
            ".mrw .mef .mos .gpr".split()
        ),
        tuple(
            "image/x-adobe-dng image/x-canon-cr2 image/x-canon-cr3 image/x-canon-crw image/x-nikon-nef image/x-nikon-nrw "
            "image/x-sony-arw image/x-sony-srf image/x-sony-sr2 image/x-olympus-orf image/x-panasonic-rw2 image/x-fuji-raf "
            "image/x-pentax-pef image/x-samsung-srw image/x-sigma-x3f image/x-kodak-kdc image/x-kodak-dcr "
            "image/x-minolta-mrw".split()
        ),
        package="rawpy",
        plugin="rawpy",
        native="rawpy._rawpy",
    ),
)
BY_NAME: Final = {found.name: found for found in FORMATS}
BY_SUFFIX: Final = {suffix: found for found in FORMATS for suffix in found.suffixes}
DECODER_PACKAGES: Final = tuple(dict.fromkeys(f.package for f in FORMATS))


def format_of_name(path: str) -> PictureFormat | None:
    """The format that the suffix of a file name stands for, or None."""
    return BY_SUFFIX.get(os.path.splitext(path)[1].lower())


def suffixes_of(names: Collection[str]) -> tuple[str, ...]:
    """All suffixes of the formats named in `names`, in table order."""
    return tuple(suffix for found in FORMATS if found.name in names for suffix in found.suffixes)
