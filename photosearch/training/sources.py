"""All training sets and published parts, read from their folders, without what must not be learnt from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from photosearch.training.coco import load_coco
from photosearch.training.data import MEASURED, TRAIN_LIST, Held, load_sets, pictures
from photosearch.training.named import load_named
from photosearch.training.parts import Parts, unpack
from photosearch.training.translations import load_translations, number, with_translations


@dataclass(frozen=True)
class Folders:
    """Where everything is. `captions`: a file; `named`: the folder of several sets; `cache`: results of stages."""

    flickr8k: Path
    captions: Path
    coco: Path
    multi30k: Path
    named: Path
    sketchy: Path
    doodles: Path
    icons: Path
    paintings: Path
    parts: Path
    measuring: Path
    cache: Path
    out: Path


class Sources:
    """The sets, each without the pictures that also measure."""

    def __init__(self, folders: Folders) -> None:
        self.folders = folders
        self.held = Held([folders.measuring / name for name in MEASURED], folders.cache)
        self.held.compare([p for f in (folders.coco, folders.named) for p in pictures(f)])
        sets = load_sets(folders.flickr8k, folders.captions, folders.sketchy, self.held)
        self.coco = load_coco(folders.coco, self.held.allows)
        self.named = load_named(folders.named, self.held.allows)
        self.held.remember()
        never = self.held.names | unlisted(folders.captions)
        spoken = load_translations(folders.captions, folders.multi30k, never)
        train, validation = (with_translations(s, spoken) for s in (sets.train, sets.validation))
        self.sets = replace(sets, train=train, validation=validation)
        checked = {number(photo.path.stem) for photo in validation}
        self.said = [one.by_language for key, one in spoken.items() if key not in checked]

    @cached_property
    def parts(self) -> Parts:
        return unpack(self.folders.parts, self.folders.cache / "parts")

    def texts(self) -> list[str]:
        """Everything that the text encoder is to read well."""
        photos = (*self.sets.train, *self.coco.train)
        captions = [text for photo in photos for text in photo.captions]
        return captions + [text for one in self.said for texts in one.values() for text in texts]

    def counted(self) -> str:
        taught = sum(len(some.train) for some in self.named)
        return (
            f"{len(self.sets.train)} photos of Flickr8k, {len(self.coco.train)} of COCO, {taught} with names, "
            f"{len(self.said)} described in other languages; removed: {dict(self.held.removed)}"
        )


def unlisted(captions: Path) -> set[str]:
    """The photos of Flickr8k that are not in its train split, as far as the files beside the captions name them."""
    train = set(captions.with_name(TRAIN_LIST).read_text("utf-8").split())
    named = {line.partition(".jpg")[0] for line in captions.read_text("utf-8").splitlines()}
    for path in captions.parent.glob("flickr8k*.txt"):
        if path.name != TRAIN_LIST and ".caption" not in path.name:
            named.update(path.read_text("utf-8").split())
    return named - train
