"""A picture as its decoder hands it over."""

from __future__ import annotations

from dataclasses import dataclass

from PIL import Image

from photosearch.images.metadata import orientation


class Told(Image.Image):
    """A picture without pixels, whose metadata tell the facts of another."""

    def __init__(self, form: str, exif: Image.Exif | None = None) -> None:
        super().__init__()
        self.format = form
        self._told = exif

    def getexif(self) -> Image.Exif:
        return super().getexif() if self._told is None else self._told


@dataclass(frozen=True)
class OpenedPicture:
    """`image`: its pixels, loaded or not. `told`: the picture whose metadata tell the facts.

    `size`: of the whole picture, before it is turned, if `image` is a smaller one. `turn`: the EXIF orientation that still has
    to be applied, if `image` does not say it.
    """

    image: Image.Image
    told: Image.Image
    size: tuple[int, int] | None = None
    turn: int | None = None

    @property
    def orientation(self) -> int:
        """Call it after `image` is loaded, which rotates a TIFF."""
        return orientation(self.image) if self.turn is None else self.turn

    @property
    def upright(self) -> tuple[int, int]:
        """Width and height of the whole picture when upright."""
        width, height = self.size or self.image.size
        return (height, width) if self.orientation >= 5 else (width, height)
