"""What kind of picture a photo is: screenshot, document, panorama, or made by a generator."""

from __future__ import annotations

import re
from typing import Final

from photosearch.images.metadata.file_names import (
    says_document,
    says_panorama,
    says_screenshot,
)

# Screens of phones and tablets, of monitors and notebooks: width and height, the shorter side first
_PHONES: Final = frozenset(
    "640x960 640x1136 750x1334 1242x2208 1125x2436 828x1792 1242x2688 1170x2532 1284x2778 1080x2340 1179x2556 1290x2796 "
    "1206x2622 1320x2868 1260x2736 768x1024 1536x2048 1668x2224 1668x2388 2048x2732 1620x2160 1640x2360 1488x2266 "
    "480x800 540x960 720x1280 720x1440 720x1520 720x1560 720x1600 1080x1920 1080x2160 1080x2220 1080x2246 1080x2248 "
    "1080x2280 1080x2310 1080x2316 1080x2376 1080x2388 1080x2400 1080x2408 1080x2412 1080x2424 1080x2520 1344x2992 "
    "1440x2560 1440x2880 1440x2960 1440x3040 1440x3088 1440x3120 1440x3168 1440x3200 1220x2712 1344x2772 1280x2800 "
    "1600x2560 1200x1920 800x1280 1752x2800 1848x2960".split()
)
_MONITORS: Final = frozenset(
    "720x1280 768x1366 768x1024 800x1280 900x1440 900x1600 1050x1680 1080x1920 1200x1920 1080x2560 1440x2560 1600x2560 "
    "1440x3440 1600x3840 2160x3840 1800x2880 1964x3024 2234x3456 1864x2880 1664x2560 1440x2304 2880x5120 3384x6016 "
    "1504x2256 1824x2736 2000x3000 1440x5120 1024x1280".split()
)
_SCREENSHOT_TOOLS: Final = re.compile(
    r"screenshot|\b(?:spectacle|flameshot|sharex|greenshot|lightshot|snagit|ksnip|scrot|snipping tool|cleanshot|grim)\b|"
    r"^\s*shutter\s*$",
    re.I,
)
_SCANNER_APPS: Final = re.compile(
    r"camscanner|adobe scan|genius scan|(?:office|microsoft) lens|vflat|scanbot|swiftscan|tinyscan|notebloc",
    re.I,
)
_GENERATORS: Final = re.compile(
    r"stable ?diffusion|comfyui|invokeai|novelai|midjourney|dall[-·. ]?e\b|adobe firefly|fooocus|automatic1111|bing image creator|"
    r"google imagen\b|^imagen [1-9]|leonardo\.ai|flux\.1",
    re.I,
)
GENERATOR_TEXTS: Final = {  # keywords of PNG texts that generators write
    "parameters": "Stable Diffusion",
    "sd-metadata": "InvokeAI",
    "invokeai_metadata": "InvokeAI",
    "Dream": "InvokeAI",
    "prompt": "ComfyUI",
    "workflow": "ComfyUI",
    "fooocus_scheme": "Fooocus",
}
AI_SOURCES: Final = (
    "compositeWithTrainedAlgorithmicMedia",
    "trainedAlgorithmicMedia",
    "algorithmicMedia",
)
_WIDE: Final = 2.5  # a picture that is so much wider than high is a panorama, if it is large
_WIDE_PIXELS: Final = 2000
_FAX_PIXELS: Final = 1000


def is_screenshot(
    size: tuple[int, int], form: str, names: tuple[str, ...], said: str, *, has_camera: bool
) -> bool:
    """`said`: what the file says of the software, and its comment. By size alone, only a PNG is one: photos are not PNGs."""
    if any(map(says_screenshot, names)):
        return True
    if has_camera:
        return False
    if _SCREENSHOT_TOOLS.search(said):
        return True
    if form != "PNG":
        return False
    spelled = f"{min(size)}x{max(size)}"
    return spelled in (_MONITORS if size[0] > size[1] else _PHONES)


def is_document(size: tuple[int, int], mode: str, names: tuple[str, ...], said: str) -> bool:
    """A page with only black and white is one, as fax machines and scanners write it."""
    if any(map(says_document, names)) or _SCANNER_APPS.search(said):
        return True
    return mode == "1" and min(size) >= _FAX_PIXELS


def is_panorama(size: tuple[int, int], names: tuple[str, ...], *, projected: bool) -> bool:
    """`projected`: whether the file says how the picture is projected."""
    if projected or any(map(says_panorama, names)):
        return True
    return size[0] >= _WIDE_PIXELS and size[0] >= _WIDE * size[1]


def ai_source(term: str | None, said: str) -> str | None:
    """The mark of a picture that a machine made: the IPTC's term, or the generator's name."""
    for source in AI_SOURCES:
        if term and term.rpartition("/")[2].casefold() == source.casefold():
            return source
    found = _GENERATORS.search(said)
    return found[0] if found else None


def source_in_manifest(manifest: bytes) -> str | None:
    """The IPTC's term that a C2PA manifest uses for a picture that a machine made."""
    return next((source for source in AI_SOURCES if source.encode() in manifest), None)
