"""Pictures with text, drawn by the tests."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont


def written(path: Path, *lines: str, size: int = 48) -> Path:
    """A white picture with these lines of large black letters."""
    image = Image.new("RGB", (900, 80 + 2 * size * len(lines)), "white")
    draw = ImageDraw.Draw(image)
    for at, line in enumerate(lines):
        draw.text((40, 40 + 2 * size * at), line, "black", ImageFont.load_default(size))
    image.save(path, quality=92)
    return path
