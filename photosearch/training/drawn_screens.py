"""Draws screenshots, from which `page_weights` learns what they look like: screens of computers and phones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from photosearch.training import drawn_pages as pages
from photosearch.training.drawn_pages import Random, between, chance, fitting, font, word, words

Colour = tuple[int, int, int]
_PHONES: Final = ((1170, 2532), (1080, 2340), (1080, 1920), (750, 1334), (1290, 2796), (1440, 3088))
_SCREENS: Final = ((1920, 1080), (1366, 768), (2560, 1440), (1440, 900), (1280, 1024), (1680, 1050))


class _Look:
    """Colours and sizes of an interface."""

    def __init__(self, random: Random, unit: int) -> None:
        dark = chance(random, 0.35)
        base = between(random, 12, 50) if dark else between(random, 238, 255)
        ground = np.full(3, base) + random.normal(0, 3, 3)
        self.dark = dark
        self.back = self._colour(ground)
        self.panel = self._colour(ground + (1 if dark else -1) * between(random, 6, 22))
        self.edge = self._colour(ground + (1 if dark else -1) * between(random, 25, 60))
        self.ink: Colour = (225, 225, 225) if dark else (35, 35, 40)
        self.faint: Colour = (140, 140, 145)
        self.accent = self._colour(random.uniform(0, 255, 3))
        self.unit = unit
        self.name = str(
            random.choice(["DejaVuSans", "DejaVuSansCondensed", "", "DejaVuSans", "DejaVuSerif"])
        )

    @staticmethod
    def _colour(values: np.ndarray) -> Colour:  # type: ignore[type-arg]
        r, g, b = values.clip(0, 255).astype(int).tolist()
        return r, g, b

    def font(self, scale: float = 1.0) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
        return font(self.name, max(int(self.unit * scale), 7))


def desktop(random: Random, photos: Sequence[Image.Image]) -> Image.Image:
    """A screen of a computer with one to three windows, or a window alone."""
    width, height = _SCREENS[int(random.integers(len(_SCREENS)))]
    unit = int(between(random, 13, 24))
    look = _Look(random, unit)
    if chance(random, 0.35):  # a window alone, of any size
        width, height = int(between(random, 600, 1700)), int(between(random, 420, 1050))
        screen = Image.new("RGB", (width, height), look.back)
        _window(screen, random, look, (0, 0, width, height), photos)
        return screen
    screen = Image.new("RGB", (width, height), look.accent)
    if chance(random, 0.4) and photos:
        screen = photos[int(random.integers(len(photos)))].resize(
            (width, height), Image.Resampling.BICUBIC
        )
    elif chance(random, 0.5):
        screen = pages.surface(random).resize((width, height), Image.Resampling.BICUBIC)
    for _ in range(int(random.integers(1, 4))):
        w, h = int(width * between(random, 0.5, 1)), int(height * between(random, 0.5, 0.95))
        x, y = int((width - w) * random.random()), int((height - h) * random.random())
        _window(screen, random, _Look(random, unit), (x, y, x + w, y + h), photos)
    draw, tall = ImageDraw.Draw(screen), unit * 2
    top = 0 if chance(random, 0.4) else height - tall
    draw.rectangle((0, top, width, top + tall), look.panel)
    for at in range(int(random.integers(3, 12))):
        x = unit + at * int(unit * 2.6)
        draw.rounded_rectangle(
            (x, top + unit // 3, x + int(unit * 1.4), top + tall - unit // 3), 3, _any(random)
        )
    draw.text((width - unit, top + unit // 2), "12:34", look.ink, look.font(0.9), anchor="ra")
    return screen


def _any(random: Random) -> Colour:
    r, g, b = random.integers(0, 255, 3).tolist()
    return r, g, b


def _window(
    screen: Image.Image, random: Random, look: _Look, box: tuple[int, int, int, int], photos: Sequence[Image.Image]
) -> None:  # fmt: skip
    draw, unit = ImageDraw.Draw(screen), look.unit
    left, top, right, bottom = box
    draw.rectangle(box, look.back, look.edge)
    bar = int(unit * 2)
    draw.rectangle((left, top, right, top + bar), look.panel, look.edge)
    draw.text(
        (left + (right - left) // 2, top + unit // 2),
        words(random, 3),
        look.ink,
        look.font(),
        anchor="ma",
    )
    for at in range(3):
        x = right - unit * 2 * (at + 1)
        draw.ellipse(
            (x, top + unit // 2, x + unit, top + unit // 2 + unit),
            (look.edge, look.accent)[at == 0],
        )
    top += bar
    for _ in range(int(random.integers(0, 3))):  # menus and toolbars
        draw.rectangle((left, top, right, top + bar), look.panel, look.edge)
        x = left + unit
        while x < right - unit * 4:
            if chance(random, 0.5):
                text = word(random)
                draw.text((x, top + unit // 2), text, look.ink, look.font())
                x += int(draw.textlength(text, look.font())) + unit
            else:
                draw.rounded_rectangle((x, top + 4, x + unit + 6, top + bar - 4), 3, (look.edge, look.accent)[chance(random, 0.2)])  # fmt: skip
                x += unit * 2
        top += bar
    if chance(random, 0.5):  # a list at the side
        side = left + int((right - left) * between(random, 0.12, 0.3))
        draw.rectangle((left, top, side, bottom), look.panel, look.edge)
        _rows(draw, random, look, (left + unit, top + unit, side, bottom), None)
        left = side
    kind = random.random()
    inner = (left + unit, top + unit, right - unit, bottom - unit)
    if kind < 0.35:
        _running(draw, random, look, inner)
    elif kind < 0.55:
        _code(draw, random, look, inner)
    elif kind < 0.75:
        _grid(screen, random, look, inner, photos)
    else:
        _rows(draw, random, look, inner, between(random, 1.6, 3))


def _running(
    draw: ImageDraw.ImageDraw, random: Random, look: _Look, box: tuple[int, int, int, int]
) -> None:
    left, top, right, bottom = box
    right = left + int((right - left) * between(random, 0.5, 1))
    if chance(random, 0.6):
        draw.text((left, top), words(random, 3), look.ink, look.font(1.9))
        top += int(look.unit * 3)
    step = int(look.unit * between(random, 1.3, 1.8))
    while top < bottom - step:
        for _ in range(int(random.integers(1, 8))):
            if top < bottom - step:
                _coloured_line(draw, random, (left, top), right - left, look.font(), look.ink)
            top += step
        top += step


def _coloured_line(
    draw: ImageDraw.ImageDraw, random: Random, at: tuple[int, int], width: int,
    plain: ImageFont.FreeTypeFont | ImageFont.ImageFont, ink: Colour,
) -> None:  # fmt: skip
    draw.text(at, fitting(draw, words(random, 20), width, plain), ink, plain)


def _code(
    draw: ImageDraw.ImageDraw, random: Random, look: _Look, box: tuple[int, int, int, int]
) -> None:
    left, top, right, bottom = box
    mono, step = font("DejaVuSansMono", max(int(look.unit * 0.9), 7)), int(look.unit * 1.4)
    inks = [
        look.ink,
        look.faint,
        *[tuple(((np.array(look.ink) + _any(random)) // 2).tolist()) for _ in range(4)],
    ]
    depth = 0
    while top < bottom - step:
        depth = max(0, min(depth + int(random.integers(-1, 2)), 6))
        x = left + depth * look.unit * 2
        for _ in range(int(random.integers(0, 9))):
            text = word(random) + " "
            if x + draw.textlength(text, mono) > right:
                break
            draw.text((x, top), text, inks[int(random.integers(len(inks)))], mono)
            x += int(draw.textlength(text, mono))
        top += step


def _rows(
    draw: ImageDraw.ImageDraw, random: Random, look: _Look, box: tuple[int, int, int, int], tall: float | None
) -> None:  # fmt: skip
    left, top, right, bottom = box
    step = int(look.unit * (tall or 1.8))
    icons, lines = chance(random, 0.5), chance(random, 0.5)
    while top < bottom - step:
        x = left
        if icons:
            draw.ellipse((x, top + 2, x + step - 6, top + step - 4), _any(random))
            x += step + look.unit // 2
        _coloured_line(draw, random, (x, top + look.unit // 3), int((right - x) * between(random, 0.2, 0.7)), look.font(), look.ink)  # fmt: skip
        if tall is not None and tall > 2.2:
            _coloured_line(draw, random, (x, top + int(look.unit * 1.5)), int((right - x) * between(random, 0.3, 0.9)), look.font(0.8), look.faint)  # fmt: skip
        if lines:
            draw.line((left, top + step - 1, right, top + step - 1), look.edge)
        top += step


def _grid(
    screen: Image.Image, random: Random, look: _Look, box: tuple[int, int, int, int], photos: Sequence[Image.Image]
) -> None:  # fmt: skip
    """Cards or pictures with a line of text."""
    draw = ImageDraw.Draw(screen)
    left, top, right, bottom = box
    across = int(random.integers(1, 5))
    gap = look.unit
    wide = max((right - left - gap * (across - 1)) // across, 20)
    high = int(wide * between(random, 0.5, 1.2))
    y = top
    while y + high + look.unit * 2 < bottom or y == top:
        for at in range(across):
            x = left + at * (wide + gap)
            if photos and chance(random, 0.6):
                photo = photos[int(random.integers(len(photos)))].resize((wide, high))
                screen.paste(photo.crop((0, 0, wide, max(min(high, bottom - y), 1))), (x, y))
            else:
                draw.rounded_rectangle(
                    (x, y, x + wide, min(y + high, max(bottom, y + 1))), 6, look.panel, look.edge
                )
                _rows(
                    draw,
                    random,
                    look,
                    (x + gap, y + gap, x + wide - gap, min(y + high, bottom)),
                    1.6,
                )
            if y + high + look.unit < bottom:
                _coloured_line(draw, random, (x, y + high + 4), wide, look.font(), look.ink)
        y += high + look.unit * 3


def phone(random: Random, photos: Sequence[Image.Image]) -> Image.Image:
    """A screen of a phone: status bar, title, a list, bubbles, cards or text, and a bar below."""
    width, height = _PHONES[int(random.integers(len(_PHONES)))]
    unit = int(width / between(random, 22, 34))
    look = _Look(random, unit)
    screen = Image.new("RGB", (width, height), look.back)
    draw = ImageDraw.Draw(screen)
    head = look.accent if chance(random, 0.3) else look.panel if chance(random, 0.5) else look.back
    draw.rectangle((0, 0, width, unit * 5), head)
    draw.text(
        (unit, unit // 2),
        f"{random.integers(0, 24)}:{random.integers(10, 60)}",
        look.ink,
        look.font(0.9),
    )
    for at in range(int(random.integers(2, 5))):
        x = width - unit * (at * 1.6 + 2)
        draw.rectangle((x, unit * 0.6, x + unit, unit * 1.3), look.ink)
    draw.text((unit * 3, unit * 2.6), words(random, 2), look.ink, look.font(1.4))
    draw.line((0, unit * 5, width, unit * 5), look.edge)
    below = height - unit * 4 if chance(random, 0.75) else height
    box = (unit, unit * 6, width - unit, below - unit)
    kind = random.random()
    if kind < 0.3:
        _rows(draw, random, look, box, between(random, 2.4, 4.5))
    elif kind < 0.55:
        _bubbles(draw, random, look, box)
    elif kind < 0.8:
        _grid(screen, random, look, box, photos)
    else:
        _running(draw, random, look, box)
    if below < height:
        draw.rectangle((0, below, width, height), look.panel, look.edge)
        for at in range(5):
            x = width * (at + 0.5) / 5
            draw.ellipse((x - unit * 0.8, below + unit * 0.6, x + unit * 0.8, below + unit * 2.2), (look.faint, look.accent)[at == 1])  # fmt: skip
            draw.text(
                (x, below + unit * 2.6), word(random)[:6], look.faint, look.font(0.7), anchor="ma"
            )
    return screen


def _bubbles(
    draw: ImageDraw.ImageDraw, random: Random, look: _Look, box: tuple[int, int, int, int]
) -> None:
    left, top, right, bottom = box
    plain = look.font()
    while top < bottom - look.unit * 3:
        wide = int((right - left) * between(random, 0.25, 0.75))
        lines = int(random.integers(1, 5))
        high = int(look.unit * (1.4 * lines + 1))
        mine = chance(random, 0.5)
        x = right - wide if mine else left
        draw.rounded_rectangle((x, top, x + wide, min(top + high, bottom)), look.unit, look.accent if mine else look.panel)  # fmt: skip
        for at in range(lines):
            if top + look.unit * (1.4 * at + 2) < bottom:
                _coloured_line(draw, random, (x + look.unit, int(top + look.unit * (0.5 + 1.4 * at))), wide - 2 * look.unit, plain, look.ink)  # fmt: skip
        top += high + look.unit
