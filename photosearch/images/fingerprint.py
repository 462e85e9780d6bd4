"""Fingerprints describe what a picture looks like without a model: a perceptual hash that finds copies, a small luminance
image that confirms them, and a style descriptor of palette and texture.

They are computed from the 512-pixel thumbnail after it has been saved and read back, so that a rerun and a query picture
give the same result. No small library does this: ImageHash has only the hash but depends on SciPy and PyWavelets
(200 MB); imagededup depends on torch.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from photosearch.base.records import Fingerprint

VERSION = 1  # fingerprints of different versions are not compared; older ones are recomputed
SIDE = 40  # of the luminance image, in pixels; two such rows fit into a page of SQLite
HASH_SIDE = 8
FLAT = 2.0  # standard deviation in grey levels, below which a picture has no features to recognise

HUES = 12
CHROMATIC_LEVELS = 4
NEUTRAL_LEVELS = 6
NEUTRAL_CHROMA = 0.06  # Oklab chroma from which a colour does not count as grey at all
PALETTE_SIDE, TEXTURE_SIDE = (
    64,
    128,
)  # sides of the pictures from which the style is computed, in pixels
ORIENTATIONS = 8
STRENGTHS = 6
BANDS = 5
PALETTE_DIM = HUES * CHROMATIC_LEVELS + NEUTRAL_LEVELS
TEXTURE_DIM = 2 * (ORIENTATIONS + STRENGTHS) + BANDS
STYLE_DIM = PALETTE_DIM + TEXTURE_DIM
PALETTE_SHARE = 0.6  # of the descriptor's squared length

Floats = NDArray[np.float32]
Luminance = NDArray[np.uint8]
Hashes = NDArray[np.int64]


def fingerprint(image: Image.Image) -> Fingerprint:
    """The fingerprint of an upright RGB thumbnail."""
    luminance = np.asarray(
        image.convert("L").resize((SIDE, SIDE), Image.Resampling.BOX), dtype=np.uint8
    )
    return Fingerprint(
        version=VERSION,
        hash=hashed(luminance),
        style=style(image).astype("<f2").tobytes(),
        signature=luminance.tobytes(),
    )


def signature(data: bytes) -> Luminance:
    """The luminance image of a stored fingerprint, uint8 [SIDE, SIDE], squashed to a square."""
    return np.frombuffer(data, np.uint8).reshape(SIDE, SIDE)


def hashed(luminance: Luminance) -> int | None:
    """The 64-bit perceptual hash of a luminance image, uint8 [SIDE, SIDE], as a signed integer for SQLite.

    One bit for each of the 8 × 8 lowest DCT frequencies except the constant one (Zauner, "Implementation and benchmarking
    of perceptual image hash functions", 2010). The bit is the sign of the coefficient, not a comparison with the median,
    so that the hash of a rotated picture can be computed from the hash. None for a flat picture.
    """
    values = luminance.astype(np.float32)
    if values.std() < FLAT:
        return None
    basis = _cosines()
    bits = basis @ values @ basis.T > 0
    bits[0, 0] = False  # the mean brightness
    return int(np.packbits(bits).view(">i8")[0])


def turned(hashes: Hashes) -> Hashes:
    """The hashes, int64 [n], of the same pictures rotated by 90° counter-clockwise.

    The rotation is a transposition followed by a reversal of the rows, which flips the sign of odd vertical frequencies.
    """
    flat = np.unpackbits(hashes.astype(">i8").view(np.uint8))
    bits = flat.reshape(len(hashes), HASH_SIDE, HASH_SIDE)
    bits = bits.swapaxes(1, 2) ^ (np.arange(HASH_SIDE) % 2).astype(np.uint8)[:, None]
    return (
        np.packbits(bits.reshape(len(hashes), HASH_SIDE**2), axis=1)
        .view(">i8")[:, 0]
        .astype(np.int64)
    )


def mirrored(hashes: Hashes) -> Hashes:
    """The hashes, int64 [n], of the same pictures mirrored left to right: the sign of odd horizontal frequencies flips."""
    odd = np.tile(np.arange(HASH_SIDE) % 2, HASH_SIDE).astype(np.uint8)
    return np.asarray(hashes ^ np.packbits(odd).view(">i8").astype(np.int64)[0], np.int64)


@lru_cache(maxsize=1)
def _cosines() -> Floats:
    """The first 8 rows of the DCT-II of length SIDE."""
    at = (np.arange(SIDE) + 0.5) * np.pi / SIDE
    return np.cos(np.arange(HASH_SIDE)[:, None] * at).astype(np.float32)


def style(image: Image.Image) -> Floats:
    """The style descriptor of an RGB picture, palette and texture: float32 [STYLE_DIM], of unit length.

    Palette: a soft histogram in Oklab (hue × lightness for coloured pixels, lightness for grey ones). Texture: histograms
    of edge direction and edge strength at two scales, and the amount of detail in each octave. The descriptor holds the
    square roots of these shares, so that a dot product is the Bhattacharyya coefficient.
    """
    small = image.resize((TEXTURE_SIDE, TEXTURE_SIDE), Image.Resampling.BOX)
    grey = np.asarray(small.convert("L"), dtype=np.float32) / np.float32(255)
    smaller = small.resize((PALETTE_SIDE, PALETTE_SIDE), Image.Resampling.BOX)
    palette = np.sqrt(_palette(oklab(np.asarray(smaller, dtype=np.uint8))))
    texture = np.sqrt(_texture(grey))
    parts = [
        np.sqrt(PALETTE_SHARE) * palette / max(np.linalg.norm(palette), 1e-9),
        np.sqrt(1 - PALETTE_SHARE) * texture / max(np.linalg.norm(texture), 1e-9),
    ]
    whole = np.concatenate(parts)
    return np.asarray(whole / np.linalg.norm(whole), np.float32)


def oklab(rgb: NDArray[np.uint8]) -> Floats:
    """sRGB, uint8 [..., 3], in Oklab, float32 [..., 3] (Ottosson, "A perceptual color space for image processing", 2020).

    Lightness from 0 to 1; a (green to red) and b (blue to yellow) within about ±0.4.
    """
    linear = _LINEAR[rgb]
    return np.asarray(np.cbrt(linear @ _TO_CONES.T) @ _TO_LAB.T, np.float32)


# sRGB's transfer function (IEC 61966-2-1) for each of the 256 values
_CODES = np.arange(256, dtype=np.float32) / 255
_LINEAR = np.where(_CODES <= 0.04045, _CODES / 12.92, ((_CODES + 0.055) / 1.055) ** 2.4).astype(
    np.float32
)
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    np.float32,
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ],
    np.float32,
)


def _palette(lab: Floats) -> Floats:
    """The palette histogram, float32 [PALETTE_DIM], which adds up to 1. Each pixel is divided among its nearest bins."""
    lightness, a, b = (lab[..., i].ravel() for i in range(3))
    coloured = np.clip(np.hypot(a, b) / NEUTRAL_CHROMA, 0, 1)
    hue = np.arctan2(b, a) / (2 * np.pi) * HUES
    below = np.floor(hue).astype(int)
    share = hue - below
    found = np.zeros(PALETTE_DIM)
    for level, at_level in _soft(lightness, CHROMATIC_LEVELS):
        for bin_, at_hue in ((below, 1 - share), (below + 1, share)):
            places = (bin_ % HUES) * CHROMATIC_LEVELS + level
            found += np.bincount(places, coloured * at_level * at_hue, PALETTE_DIM)
    for level, at_level in _soft(lightness, NEUTRAL_LEVELS):
        places = HUES * CHROMATIC_LEVELS + level
        found += np.bincount(places, (1 - coloured) * at_level, PALETTE_DIM)
    return np.asarray(found / len(lightness), np.float32)


def _soft(values: Floats, bins: int) -> list[tuple[NDArray[np.int_], Floats]]:
    """For values from 0 to 1: the lower and the upper neighbouring bin of each, with the share that the bin gets."""
    at = np.clip(values, 0, 1) * (bins - 1)
    below = np.minimum(at.astype(int), bins - 2)
    share = at - below
    return [(below, 1 - share), (below + 1, share)]


def _texture(lightness: Floats) -> Floats:
    """Edge directions and strengths at two scales, and the detail of each octave: float32 [TEXTURE_DIM].

    Each of these histograms adds up to 1 (those that are empty in a flat picture, to 0).
    """
    parts = []
    levels = [lightness]
    while len(levels) <= BANDS:
        levels.append(_halved(levels[-1]))
    for level in (levels[0], levels[2]):
        down, right = np.gradient(level)
        strength = np.hypot(down, right).ravel()
        angle = (np.arctan2(down, right).ravel() / np.pi) % 1 * ORIENTATIONS
        below = np.floor(angle).astype(int)
        share = angle - below
        directed = np.bincount(below % ORIENTATIONS, strength * (1 - share), ORIENTATIONS)
        directed += np.bincount((below + 1) % ORIENTATIONS, strength * share, ORIENTATIONS)
        # logarithmic bins from 0.002 (noise) to 0.2 (an outline), as fractions of the full range
        strong = np.log10(np.maximum(strength, 1e-6) / 0.002) / 2
        counted = np.zeros(STRENGTHS)
        for bins, weights in _soft(np.asarray(strong, np.float32), STRENGTHS):
            counted += np.bincount(bins, weights, STRENGTHS)
        parts += [directed, counted]
    parts.append(np.array([(fine - _doubled(rough)).std() for fine, rough in pairwise(levels)]))
    return np.concatenate([part / max(part.sum(), 1e-9) for part in parts]).astype(np.float32)


def _halved(values: Floats) -> Floats:
    side = len(values) // 2
    return np.asarray(values.reshape(side, 2, side, 2).mean(axis=(1, 3)), np.float32)


def _doubled(values: Floats) -> Floats:
    return values.repeat(2, axis=0).repeat(2, axis=1)
