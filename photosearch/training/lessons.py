"""Training data of the drawing branch: sketches with their photos, doodles and icons with their names, and restyled
photos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from photosearch.encoder.spec import Pixels
from photosearch.training.data import Drawing, Photo, read_pixels
from photosearch.training.doodles import Doodles, rendered
from photosearch.training.emoji import Icons, placed
from photosearch.training.painter import Painted
from photosearch.training.stylised import Random, cartoon, edges, inked, lines, moved, paint

# Pictures of each kind in one step.
SKETCHES, DOODLES, ICONS, LINES, COLOURS, PAINTED, PHOTOS = 16, 13, 13, 8, 8, 8, 2
FROM_SKETCHY = 0.35  # share of the restyled photos


@dataclass(frozen=True)
class Batch:
    """`classes` and `photos` are -1 if a picture has none; `photos` are indices into `Lessons.photos`.

    The last `plain` pictures are photographs as they are.
    """

    pixels: Pixels
    classes: NDArray[np.int64]
    photos: NDArray[np.int64]
    plain: int = 0


class Lessons:
    """All pictures, in memory. Photos: Sketchy, then Flickr8k. Classes: Sketchy, then doodles, then icons."""

    def __init__(
        self,
        photos: Sequence[Photo],
        drawings: Sequence[Drawing],
        doodles: Doodles,
        icons: Icons,
        paint: Callable[[Pixels, int], Painted],
    ) -> None:
        """`paint` receives all photos and the number of Sketchy photos among them, which come first."""
        shown = [item for item in drawings if not item.sketch]
        sketched = [item for item in drawings if item.sketch]
        labels = sorted({item.label for item in drawings})
        place = {item.instance: index for index, item in enumerate(shown)}
        self.names = [label.replace("_", " ") for label in labels] + [*doodles.names, *icons.names]
        self.first_icon = len(labels) + len(doodles.names)
        self.sketchy_classes = len(labels)
        self.photos = _read([*(item.path for item in shown), *(item.path for item in photos)])
        self.classes = np.array(
            [labels.index(item.label) for item in shown] + [-1] * len(photos), dtype=np.int64
        )
        self.sketches = _read([item.path for item in sketched])
        self.sketch_photo = np.array([place[item.instance] for item in sketched])
        self.doodles, self.icons = doodles, icons
        self.painted = paint(self.photos, len(shown))

    def batch(self, random: Random) -> Batch:
        rows: list[tuple[Pixels, int, int]] = []
        for row in random.integers(0, len(self.sketches), SKETCHES):
            photo = int(self.sketch_photo[row])
            drawing = moved(self.sketches[row][:, :, 0], random, 0.6, 1.25, 12)
            rows.append((_rgb(inked(drawing, random)), int(self.classes[photo]), photo))
        for row in random.integers(0, len(self.doodles.ink), DOODLES):
            label = self.sketchy_classes + int(self.doodles.labels[row])
            rows.append((_rgb(inked(rendered(self.doodles.ink[row], random), random)), label, -1))
        for row in random.integers(0, len(self.icons.pictures), ICONS):
            scene = self.photos[int(random.integers(0, len(self.photos)))]
            label = self.first_icon + int(self.icons.labels[row])
            rows.append((placed(self.icons.pictures[row], scene, random), label, -1))
        for row in random.integers(0, len(self.painted.pixels), PAINTED):
            photo = int(self.painted.photos[row])
            painting = moved(np.asarray(self.painted.pixels[row]), random, 0.85, 1.4, 8)
            rows.append((painting, int(self.classes[photo]), photo))
        for styles, count in (((lines, edges), LINES), ((paint, cartoon), COLOURS)):
            for _ in range(count):
                photo = self._any_photo(random)
                styled = styles[int(random.integers(0, 2))](self.photos[photo], random)
                styled = moved(styled, random, 0.85, 1.4, 8)
                if styled.ndim == 2:
                    styled = _rgb(inked(styled, random))
                rows.append((styled, int(self.classes[photo]), photo))
        for _ in range(PHOTOS):
            photo = self._any_photo(random)
            rows.append((moved(self.photos[photo], random, 1, 1.3, 4), -1, photo))
        return Batch(
            np.stack([row[0] for row in rows]),
            np.array([row[1] for row in rows]),
            np.array([row[2] for row in rows]),
            PHOTOS,
        )

    def _any_photo(self, random: Random) -> int:
        own = int((self.classes >= 0).sum())
        if random.random() < FROM_SKETCHY:
            return int(random.integers(0, own))
        return int(random.integers(own, len(self.photos)))


def _rgb(grey: Pixels) -> Pixels:
    return np.repeat(grey[:, :, None], 3, 2)


def _read(paths: Sequence[Path]) -> Pixels:
    with ThreadPoolExecutor(2) as pool:
        return np.stack(list(pool.map(read_pixels, paths)))
