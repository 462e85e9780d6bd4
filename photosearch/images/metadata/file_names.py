"""What the name of a file says: the names that phones, cameras, messengers and screenshot tools give to their pictures."""

from __future__ import annotations

import os
import re
import unicodedata
from typing import Final

from photosearch.images.metadata.moments import Moment, made, since_1970

_YEARS: Final = range(1990, 2100)  # of files that are named by their date
_DATE: Final = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<gap>[-_.]?)(?P<month>\d\d)(?P=gap)(?P<day>\d\d)"
    r"(?:(?:[-_ T.,]{0,3}|[ _-](?:at|um|à|a|om|kl|klo|alle|las)[ _.-]+)"
    r"(?P<hour>[01]\d|2[0-3]|\d(?=[-_.:]))(?P<mark>[-_.: ]?)(?P<minute>[0-5]\d)(?P=mark)(?P<second>[0-5]\d)"
    r"(?:[-_.]?\d{1,3})?(?!\d)(?:\s*(?P<half>[AaPp][Mm])\b)?)?"
)
_EPOCH: Final = re.compile(
    r"^(?:FB_IMG_|mmexport|wx_camera_|IMG_|microMsg\.|Image_|image_)?(1[0-9]{12})(?!\d)", re.I
)
_UTC: Final = re.compile(r"^(?:PXL)_")  # Pixel phones write the time in UTC
_SCREENSHOT: Final = re.compile(
    r"screen[ _-]?shot|screen[ _-]?capture|screencap|bildschirmfoto|bildschirmaufnahme|captura de (?:pantalla|ecr[aã])|"
    r"capture d.[ée]cran|schermata|schermafbeelding|sk[äa]rm(?:bild|avbild)|skjermbilde|sk[æa]rmbillede|n[äa]ytt[öo]kuva|"
    r"zrzut ekranu|sn[íi]mek obrazovky|ekran g[öo]r[üu]nt[üu]s[üu]|снимок экрана|скриншот|スクリーンショット|截屏|截图|屏幕截图|"
    r"螢幕截圖|螢幕快照|스크린샷"
)
_DOCUMENT: Final = re.compile(
    r"(?<![a-z])(?:receipts?|invoices?|rechnung(?:en)?|quittung(?:en)?|kassenbon|kassenzettel|beleg|camscanner|adobe scan|"
    r"genius scan|office lens|microsoft lens|scanbot|swiftscan)(?![a-z])"
)
_PANORAMA: Final = re.compile(r"(?<![a-z])pano(?:rama)?(?![a-z])")


def date(name: str) -> Moment | None:
    """The date in a file's name, or None. An id that happens to look like a date needs a valid month and day."""
    stem = os.path.splitext(name)[0]
    for found in _DATE.finditer(stem):
        if not found["hour"] and stem[found.end() : found.end() + 1].isdigit():
            continue
        hour = found["hour"]
        if hour and found["half"] and int(hour) <= 12:
            hour = str(int(hour) % 12 + (12 if found["half"].lower() == "pm" else 0))
        moment = made(
            found["year"],
            found["month"],
            found["day"],
            hour,
            found["minute"],
            found["second"],
            offset=0 if _UTC.match(name) else None,
        )
        if moment is not None and moment.precision in ("day", "second"):
            return moment if moment.at.year in _YEARS else None
    epoch = _EPOCH.match(stem)
    return since_1970(int(epoch[1])) if epoch else None


def says_screenshot(name: str) -> bool:
    return _SCREENSHOT.search(_plain(name)) is not None


def says_document(name: str) -> bool:
    return _DOCUMENT.search(_plain(name)) is not None


def says_panorama(name: str) -> bool:
    return _PANORAMA.search(_plain(name)) is not None


def _plain(name: str) -> str:
    """A name in lower case and composed form, its words parted by spaces."""
    composed = unicodedata.normalize("NFC", name).casefold()
    return re.sub(r"[_\u2019-]+", " ", composed)
