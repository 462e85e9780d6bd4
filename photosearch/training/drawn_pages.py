"""Draws documents, from which `page_weights` learns what they look like: receipts, letters, forms and invoices, as a scanner
or a camera sees them."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

Random = np.random.Generator
_FONTS: Final = (
    "DejaVuSans", "DejaVuSans-Bold", "DejaVuSansMono", "DejaVuSansMono-Bold", "DejaVuSerif", "DejaVuSerif-Bold",
    "DejaVuSansCondensed", "DejaVuSerifCondensed", "",
)  # fmt: skip
_MONO: Final = ("DejaVuSansMono", "DejaVuSansMono-Bold", "DejaVuSansCondensed", "DejaVuSans", "")
_LETTERS: Final = np.array(list("eeeeeeeetttttaaaaoooooiiiinnnnssshhhrrrddlllcuummwfgypbvkjxqz"))


@lru_cache(maxsize=512)
def font(name: str, size: int) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    """A font by its file's name; the one of Pillow where it is not installed."""
    try:
        return ImageFont.truetype(f"{name}.ttf", size) if name else ImageFont.load_default(size)
    except OSError:
        return ImageFont.load_default(size)


def chance(random: Random, share: float) -> bool:
    return bool(random.random() < share)


def between(random: Random, low: float, high: float) -> float:
    return float(random.uniform(low, high))


def word(random: Random) -> str:
    made = "".join(_LETTERS[random.integers(0, len(_LETTERS), int(random.integers(2, 11)))])
    return made.upper() if chance(random, 0.08) else made.title() if chance(random, 0.15) else made


def words(random: Random, count: int) -> str:
    return " ".join(word(random) for _ in range(count))


def amount(random: Random) -> str:
    return f"{between(random, 0.2, 10 ** between(random, 0.5, 3)):.2f}"


def _number(random: Random, digits: int) -> str:
    return "".join(map(str, random.integers(0, 10, digits)))


# Documents


def receipt(random: Random) -> Image.Image:
    """A receipt of a till: narrow, of the length that its lines need."""
    width = int(between(random, 300, 700))
    size = max(int(width / between(random, 22, 48) * 1.5), 9)
    name = str(random.choice(_MONO))
    lines = int(between(random, 14, 75))
    step = int(size * between(random, 1.15, 1.9))
    height = lines * step + int(between(random, 0.05, 0.5) * width) + size * 4
    paper = Image.new("L", (width, height), 255)
    draw, ink = ImageDraw.Draw(paper), int(between(random, 0, 150))
    margin = int(width * between(random, 0.03, 0.14))
    y = int(between(random, 0.3, 4) * size)
    heads = int(random.integers(3, 9))
    big = font(str(random.choice(_FONTS)), int(size * between(random, 1.2, 2.2)))
    small, bold = font(name, size), font("DejaVuSans-Bold", int(size * 1.3))
    for at in range(lines):
        if y > height - step:
            break
        kind = random.random()
        if at < heads:
            text = words(random, int(random.integers(2, 5)))
            text = text.upper() if chance(random, 0.7) else text
            draw.text((width // 2, y), text, ink, big if at == 0 else small, anchor="ma")
            y += int(step * (1.5 if at == 0 else 1))
            continue
        if kind < 0.1:
            mark = str(random.choice(["-", "=", "*", "_"]))
            draw.text((margin, y), mark * 80, ink, small)
            draw.rectangle((width - margin, y, width, y + size * 2), 255)
        elif kind < 0.75:
            left = f"{random.integers(1, 9)} " * chance(random, 0.4) + words(
                random, int(random.integers(1, 4))
            )
            draw.text((margin, y), left[: max(int((width * 0.62) / (size * 0.6)), 4)], ink, small)
            draw.text((width - margin, y), amount(random), ink, small, anchor="ra")
        elif kind < 0.85:
            draw.text((width - margin, y), f"TOTAL {amount(random)}", ink, bold, anchor="ra")
        elif kind < 0.95:
            draw.text((margin, y), f"{word(random)}: {_number(random, 9)}", ink, small)
        y += step
    if chance(random, 0.35):
        _bars(draw, random, (margin, height - size * 4, width - margin, height - size), ink)
    if chance(random, 0.3):
        _scribble(draw, random, (margin, int(height * 0.2), width - margin, int(height * 0.9)))
    return _tinted(paper, random)


def letter(random: Random) -> Image.Image:
    """A page of running text: a letter, a page of a book, a contract."""
    width, height = _page(random)
    paper = Image.new("L", (width, height), 255)
    draw, ink = ImageDraw.Draw(paper), int(between(random, 0, 90))
    size = int(width / between(random, 34, 75))
    name = str(random.choice(_FONTS))
    plain, head = font(name, size), font("DejaVuSans-Bold", int(size * between(random, 1.2, 2.4)))
    margin = int(width * between(random, 0.06, 0.16))
    columns = 2 if chance(random, 0.2) else 1
    gap = size * 2
    column = (width - 2 * margin - gap * (columns - 1)) // columns
    top = int(height * between(random, 0.03, 0.15))
    if chance(random, 0.6):
        draw.text((margin, top), words(random, int(random.integers(1, 5))), ink, head)
        top += size * 3
    if chance(random, 0.5):
        for _ in range(int(random.integers(2, 6))):
            draw.text((margin, top), words(random, 3), ink, plain)
            top += int(size * 1.4)
        top += size * 2
    step = int(size * between(random, 1.25, 1.9))
    bottom = int(height * between(random, 0.55, 0.96))
    for at in range(columns):
        x, y = margin + at * (column + gap), top
        while y < bottom:
            for _ in range(int(random.integers(2, 9))):
                if y > bottom:
                    break
                _line(draw, random, (x, y), column, plain, ink)
                y += step
            _line(draw, random, (x, y), int(column * between(random, 0.2, 0.8)), plain, ink)
            y += step * 2
    if chance(random, 0.4):
        _scribble(draw, random, (margin, int(height * 0.8), width // 2, int(height * 0.95)))
    return _tinted(paper, random)


def form(random: Random) -> Image.Image:
    """A form or an invoice: labels, boxes, a table, amounts."""
    width, height = _page(random)
    paper = Image.new("L", (width, height), 255)
    draw, ink = ImageDraw.Draw(paper), int(between(random, 0, 110))
    size = int(width / between(random, 45, 75))
    plain, bold = font(str(random.choice(_FONTS)), size), font("DejaVuSans-Bold", int(size * 1.8))
    margin = int(width * between(random, 0.05, 0.12))
    y = int(height * between(random, 0.03, 0.1))
    draw.text((margin, y), words(random, 2).upper(), ink, bold)
    for at in range(5):
        draw.text((width - margin, y + at * int(size * 1.4)), f"{word(random)}: {_number(random, 6)}", ink, plain, anchor="ra")  # fmt: skip
    y += size * 10
    thick = int(random.integers(1, 3))
    while y < height * between(random, 0.6, 0.95):
        if chance(random, 0.45):  # a table
            columns = np.sort(
                random.uniform(margin, width - margin, int(random.integers(1, 6)))
            ).astype(int)
            rows, step = int(random.integers(3, 16)), int(size * between(random, 1.7, 2.6))
            ruled = chance(random, 0.6)
            for row in range(rows + 1):
                if ruled or row in (0, 1, rows):
                    draw.line((margin, y, width - margin, y), ink, thick)
                if row < rows:
                    draw.text((margin + size, y + size // 3), words(random, 2), ink, plain)
                    for x in columns:
                        draw.text((int(x) + size // 2, y + size // 3), amount(random), ink, plain)
                    y += step
            if ruled:
                for x in (margin, *columns, width - margin):
                    draw.line((int(x), y - rows * step, int(x), y), ink, thick)
            y += size * 2
        else:  # fields
            for _ in range(int(random.integers(1, 6))):
                draw.text((margin, y), words(random, int(random.integers(1, 4))), ink, plain)
                x = int(width * between(random, 0.3, 0.5))
                if chance(random, 0.5):
                    draw.rectangle(
                        (x, y - 2, width - margin, y + int(size * 1.6)), None, ink, thick
                    )
                else:
                    draw.line((x, y + size, width - margin, y + size), ink, thick)
                if chance(random, 0.6):
                    draw.text((x + size, y), words(random, 2), ink, plain)
                y += int(size * 2.4)
            y += size
    return _tinted(paper, random)


def _page(random: Random) -> tuple[int, int]:
    width = int(between(random, 700, 1300))
    height = int(width * between(random, 1.2, 1.5))
    return (height, width) if chance(random, 0.1) else (width, height)


def _line(
    draw: ImageDraw.ImageDraw, random: Random, at: tuple[int, int], width: int,
    plain: ImageFont.FreeTypeFont | ImageFont.ImageFont, ink: int,
) -> None:  # fmt: skip
    draw.text(at, fitting(draw, words(random, 18), width, plain), ink, plain)


def fitting(
    draw: ImageDraw.ImageDraw, text: str, width: int, plain: ImageFont.FreeTypeFont | ImageFont.ImageFont
) -> str:  # fmt: skip
    long = draw.textlength(text, plain)
    return text if long <= width else text[: int(len(text) * width / long)]


def _bars(
    draw: ImageDraw.ImageDraw, random: Random, box: tuple[int, int, int, int], ink: int
) -> None:
    x = box[0]
    while x < box[2]:
        wide = int(random.integers(1, 6))
        draw.rectangle((x, box[1], x + wide, box[3]), ink)
        x += wide + int(random.integers(2, 6))


def _scribble(draw: ImageDraw.ImageDraw, random: Random, box: tuple[int, int, int, int]) -> None:
    at = np.array([between(random, box[0], box[2]), between(random, box[1], box[3])])
    line = [tuple(at)]
    for _ in range(int(random.integers(8, 40))):
        at = at + random.normal(0, (box[2] - box[0]) / 14, 2) + (6, 0)
        line.append(tuple(at))
    draw.line([(float(x), float(y)) for x, y in line], 60, int(random.integers(2, 5)))


def _tinted(paper: Image.Image, random: Random) -> Image.Image:
    """Ink and paper of a colour: most papers are white, some yellow, pink or grey."""
    page = np.asarray(paper, np.float32)[..., None] / 255
    light = np.array([between(random, 205, 255)] * 3)
    if chance(random, 0.3):
        light = light * (1 - random.uniform(0, 0.14, 3))
    dark = random.uniform(0, 60, 3) if chance(random, 0.85) else random.uniform(0, 140, 3)
    return Image.fromarray((dark + page * (light - dark)).clip(0, 255).astype(np.uint8))


def scanned(page: Image.Image, random: Random) -> Image.Image:
    """A page as a scanner gives it: perhaps a little turned, faint, on a larger sheet, with a dark edge."""
    if chance(random, 0.5):
        fill = (255, 255, 255) if chance(random, 0.7) else (20, 20, 20)
        page = page.rotate(
            between(random, -4, 4), Image.Resampling.BILINEAR, expand=True, fillcolor=fill
        )
    if chance(random, 0.3):  # on the glass of a large scanner
        share = between(random, 0.35, 0.9)
        height = int(page.height / share)
        width = max(int(height / 1.414), int(page.width * 1.1))
        sheet = Image.new("RGB", (width, height), (255, 255, 255))
        sheet.paste(
            page,
            (
                int((width - page.width) * random.random()),
                int((height - page.height) * random.random()),
            ),
        )
        page = sheet
    if chance(random, 0.15):
        page = page.convert("L").point(lambda v: 255 if v > 150 else 0).convert("RGB")  # type: ignore[operator]
    if chance(random, 0.3):
        page = _shaded(page, random, 0.8)
    if chance(random, 0.5):
        page = _noisy(page, random, 6)
    return page


def photographed(page: Image.Image, behind: Image.Image, random: Random) -> Image.Image:
    """A page as a camera sees it, on what is `behind` it: in perspective, in uneven light, a little blurred."""
    wide = chance(random, 0.3)
    width, height = (1280, 960) if wide else (960, 1280)
    page = _shaded(page, random, 0.65)
    cover = between(random, 0.72, 1.05)
    scale = min(width * cover / page.width, height * cover / page.height)
    size = np.array([page.width * scale, page.height * scale])
    middle = np.array([width, height]) * (0.5 + random.normal(0, 0.02, 2))
    angle = np.radians(between(random, -12, 12))
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]]) / 2 * size
    corners = corners @ turn.T + middle + random.normal(0, 0.02, (4, 2)) * size
    place = _perspective(corners, page.size)
    out = behind.convert("RGB").resize((width, height), Image.Resampling.BICUBIC)
    laid = page.transform(
        (width, height), Image.Transform.PERSPECTIVE, place, Image.Resampling.BILINEAR
    )
    mask = Image.new("L", page.size, 255).transform(
        (width, height), Image.Transform.PERSPECTIVE, place
    )
    shadow = (
        ImageChops.offset(mask, 8, 8)
        .filter(ImageFilter.GaussianBlur(10))
        .point(lambda v: int(v * 0.4))
    )  # type: ignore[operator]
    out.paste((0, 0, 0), (0, 0), shadow)
    out.paste(laid, (0, 0), mask)
    out = out.filter(ImageFilter.GaussianBlur(between(random, 0, 1.5)))
    tint = random.uniform(0.85, 1, 3) * between(random, 0.75, 1)
    out = Image.fromarray((np.asarray(out, np.float32) * tint).astype(np.uint8))
    return _noisy(out, random, 9)


def _perspective(corners: np.ndarray, size: tuple[int, int]) -> tuple[float, ...]:  # type: ignore[type-arg]
    """Coefficients that take `corners` [4, 2] to those of a picture of this size."""
    flat = ((0, 0), (size[0], 0), size, (0, size[1]))
    rows, goal = [], []
    for (x, y), (u, v) in zip(corners, flat, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        goal += [u, v]
    return tuple(np.linalg.solve(np.array(rows), np.array(goal)).tolist())


def _shaded(page: Image.Image, random: Random, darkest: float) -> Image.Image:
    """Uneven light and folds."""
    small = random.uniform(darkest, 1, (int(random.integers(2, 6)), int(random.integers(2, 5))))
    light = Image.fromarray((small * 255).astype(np.uint8)).resize(
        page.size, Image.Resampling.BICUBIC
    )
    return ImageChops.multiply(page, Image.merge("RGB", (light,) * 3))


def _noisy(page: Image.Image, random: Random, most: float) -> Image.Image:
    values = np.asarray(page, np.float32)
    noise = random.normal(0, between(random, 1, most), values.shape[:2])[..., None]
    return Image.fromarray((values + noise).clip(0, 255).astype(np.uint8))


def surface(random: Random) -> Image.Image:
    """A table, a cloth or a wall, as noise of several sizes in two colours."""
    a, b = random.uniform(20, 240, (2, 3))
    total = np.zeros((256, 256), np.float32)
    for step in (4, 16, 64, 128):
        grain = random.uniform(0, 255, (step, max(int(step / between(random, 1, 12)), 1))).astype(
            np.uint8
        )
        total += np.asarray(
            Image.fromarray(grain).resize((256, 256), Image.Resampling.BICUBIC), np.float32
        )
    share = ((total - total.min()) / (np.ptp(total) + 1e-6))[..., None]
    return Image.fromarray((a + (b - a) * share).clip(0, 255).astype(np.uint8))
