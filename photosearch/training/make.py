"""Builds the starter model: from the folders of the training sets to a model folder, stage by stage."""

from __future__ import annotations

import copy
import hashlib
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from photosearch.base.files import write_atomic
from photosearch.encoder import preprocess
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import Floats, Pixels
from photosearch.evaluation.protocol import run_all
from photosearch.evaluation.report import markdown
from photosearch.training import card, onnx_files
from photosearch.training.align import Alignment, Pool, align, ways
from photosearch.training.batches import Album, Chance, neighbours
from photosearch.training.bert import TEXT_WIDTH, Language
from photosearch.training.data import PREPROCESS, Drawing, Photo, read_pixels
from photosearch.training.doodles import load_doodles
from photosearch.training.drawings import Goals, drawn_vectors, fit_gate, teach
from photosearch.training.e5 import kept_pieces, load_e5, read_packed, tokenizer
from photosearch.training.emoji import load_icons
from photosearch.training.everyday_names import EVERYDAY
from photosearch.training.frozen import frozen_features
from photosearch.training.grids import Grids, grids
from photosearch.training.kept import Kept
from photosearch.training.learner import FROZEN_PAIRS, Learner, Texts
from photosearch.training.lessons import Lessons
from photosearch.training.named import Named
from photosearch.training.painter import Painted, painted
from photosearch.training.parts import Parts
from photosearch.training.projectors import (
    INPUTS,
    Ensemble,
    Eye,
    Hubs,
    ImageTower,
    Inputs,
    NamedThings,
    TextTower,
    drawing_projector,
    join,
    names_matrix,
)
from photosearch.training.reporting import Report
from photosearch.training.sources import Folders, Sources
from photosearch.training.stages import run_stage
from photosearch.training.standing import standing
from photosearch.training.train import Bank, Labelled, StageSettings, Step
from photosearch.training.trunk import HEAD, load_trunk
from photosearch.training.validate import opened_once, validate
from photosearch.training.visual import fit_visual
from photosearch.training.whole_files import whole
from photosearch.training.words import TextLesson

WORKERS = 2  # decode children
CALIBRATION_PHOTOS, CALIBRATION_DRAWINGS = 96, 32
GATE_VIEWS = (0, 1)  # of photographs
QUERY_CAPTIONS = 2_000  # of either set, and all names: the query bank of the hub correction
FILES = ("image.onnx", "text.onnx", "tokenizer.json")
SEED = 0
JOINT = StageSettings(steps=320, rate=6e-4)
LONG = StageSettings(steps=320, rate=5e-4, foils=256, pairs=128, mirrored=0.5, seed=2)
HOME = StageSettings(
    steps=140,
    rate=2e-4,
    home=320,
    wide=128,
    groups=0.25,
    mirrored=0.5,
    foreign=0.5,
    foils=160,
    pairs=256,
    text_rate=0.15,
    warm=5,
    seed=1,
)
WORDS = StageSettings(
    steps=200,
    rate=3e-4,
    home=512,
    wide=128,
    groups=0.25,
    foreign=0.75,
    foils=128,
    pairs=96,
    classes=100,
    text_rate=0.2,
    seed=3,
)
TEXT_DROPOUT = 0.1
WEIGHTS = (
    1.0,
    1.0,
    1.0,
)  # of the pairs: less for the published trunk would cost names and drawings


class Maker:
    """Reads the sets through the frozen trunk, and keeps what that gives in the cache."""

    def __init__(self, parts: Parts, cache: Path, report: Report) -> None:
        self.parts, self.cache, self.report = parts, cache, report
        self.trunk = load_trunk(parts.trunk)

    def seen(self, paths: Sequence[Path]) -> tuple[Grids, Tensor]:
        found = grids(paths, self.trunk, self.cache, self.report)
        path = self.cache / f"frozen-{found.name}.npy"
        return found, frozen_features(found, self.trunk, path, self.report)

    def album(self, photos: Sequence[Photo]) -> Album:
        found, frozen = self.seen([photo.path for photo in photos])
        path = self.cache / f"near-{found.name}.pt"
        if not path.exists():
            with whole(path) as stream:
                torch.save(neighbours(frozen), stream)
        return Album(photos, found, frozen, torch.load(path, weights_only=True))

    def named(self, some: Named) -> Labelled:
        found, frozen = self.seen([path for path, _name in some.train])
        return Labelled(
            some.names, torch.tensor([name for _path, name in some.train]), found, frozen
        )

    def held(self, sources: Sources) -> dict[str, Album]:
        """The photos that choices are made by."""
        return {
            "Flickr8k": self.album(sources.sets.validation),
            "COCO": self.album(sources.coco.validation),
        }

    def drawings(self, items: Sequence[Drawing]) -> Labelled:
        names = sorted({item.label for item in items})
        shown = {item.instance: row for row, item in enumerate(items) if not item.sketch}
        found, frozen = self.seen([item.path for item in items])
        return Labelled(
            [name.replace("_", " ") for name in names],
            torch.tensor([names.index(item.label) for item in items]),
            found,
            frozen,
            torch.tensor([shown[item.instance] for item in items]),
            torch.tensor([item.sketch for item in items]),
        )

    def language(self, texts: Sequence[str]) -> Language:
        """The text encoder as published, over the pieces that these texts and their languages need."""
        packed = read_packed(self.parts.language)
        digest = hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]
        table = self.cache / f"pieces-{digest}.json"
        if not table.exists():
            write_atomic(table, json.dumps(kept_pieces(packed, texts)).encode(), durable=False)
        kept = json.loads(table.read_text("utf-8"))
        path = self.cache / "tokenizer.json"
        tokenizer(packed, kept).save(str(path))
        self.report(f"{len(kept)} pieces of the vocabulary are kept")
        return Language(load_e5(packed, kept), path, TEXT_DROPOUT)


def build(folders: Folders, report: Report) -> None:
    """Read the sets, train, export, measure, and write the description."""
    torch.use_deterministic_algorithms(True)
    torch.utils.deterministic.fill_uninitialized_memory = (
        False  # it would take half of the training time
    )
    sources = Sources(folders)
    report(sources.counted())
    maker = Maker(sources.parts, folders.cache, report)
    learner, bank, key = taught(maker, sources, report)
    lessons = _lessons(sources, folders)
    image, text = towers(maker, sources, learner, bank, key, lessons)
    folders.out.mkdir(parents=True, exist_ok=True)
    onnx_files.image_onnx(image.eval(), calibration(sources), folders.out / "image.onnx")
    onnx_files.text_onnx(text.eval(), folders.out / "text.onnx")
    (folders.out / "tokenizer.json").write_bytes((folders.cache / "tokenizer.json").read_bytes())
    describe(folders, sources, lessons, report)


def prepared(maker: Maker, sources: Sources) -> tuple[Learner, Bank]:
    """A learner with fitted inputs, and all that it reads."""
    names = sources.parts.names
    language = maker.language(sources.texts())
    home, wide = maker.album(sources.sets.train), maker.album(sources.coco.train)
    bank = Bank(
        home,
        wide,
        [maker.named(some) for some in sources.named],
        maker.drawings(sources.sets.drawings),
        names,
        sources.said,
    )
    phrased = ways(names)
    pool = Pool(language, [text for row in phrased for text in row], maker.cache, maker.report)
    vectors = torch.stack([pool.vectors[pool.rows(row)] for row in phrased]).float()
    inputs = Inputs(maker.trunk._fc, names_matrix(vectors))
    some = torch.cat(
        [album.frozen[:: max(1, len(album.frozen) // 5000), 0] for album in (home, wide)]
    )
    inputs.fit(some[:, :HEAD].float(), some[:, HEAD:].float())
    return Learner(maker.trunk, inputs, Texts(), language, SEED), bank


def taught(maker: Maker, sources: Sources, report: Report) -> tuple[Learner, Bank, str]:
    """The photograph branch, trained. Also returns the key of its state."""
    learner, bank = prepared(maker, sources)
    key = align(learner, (bank.home, bank.wide), bank.names, Alignment(), maker.cache, report)
    for title, settings in (("joint", JOINT), ("long", LONG), ("home", HOME)):

        def loss(chance: Chance, settings: StageSettings = settings) -> Tensor:
            return Step(learner, bank, settings, chance).loss()

        key = run_stage(title, learner, loss, settings, key, maker.cache, report)
    return learner, bank, key


def taught_words(maker: Maker, learner: Learner, bank: Bank, key: str) -> None:
    """The texts, trained on while the photos stand still, so that the drawing branch can be taught before or after."""
    lesson = TextLesson(learner, bank, WORDS, maker.cache, key)
    learner.free(photos=False)
    run_stage("words", learner, lesson.loss, WORDS, key, maker.cache, maker.report)
    learner.requires_grad_(False)


def towers(
    maker: Maker, sources: Sources, learner: Learner, bank: Bank, key: str, lessons: Lessons
) -> tuple[ImageTower, TextTower]:
    """Join the pairs into one space, teach the drawing branch to reach it, and then the texts."""
    learner.requires_grad_(False)
    count = len(learner.images)
    starts = [0 if number < FROZEN_PAIRS else INPUTS for number in range(count)]
    joint = Ensemble(list(learner.images), starts, INPUTS).eval()
    texts = Ensemble(list(learner.texts), [0] * count, TEXT_WIDTH).eval()
    drawn = bank.drawings
    assert drawn.sketch is not None
    photos = (~drawn.sketch).nonzero().flatten()
    seen = torch.cat(
        [
            inputs_of(learner, drawn.grids, drawn.frozen, photos),
            inputs_of(learner, bank.home.grids, bank.home.frozen),
        ]
    )
    captions = [text for photo in bank.home.photos for text in photo.captions]

    def say(some: Sequence[str]) -> Tensor:
        parts = [some[start : start + 500] for start in range(0, len(some), 500)]
        with torch.no_grad():
            return torch.cat([learner.text_inputs(learner.language(list(part))) for part in parts])

    with torch.no_grad():
        join(joint, texts, seen, say(captions), WEIGHTS)
        inputs = (learner.frozen_inputs, learner.tuned_inputs)
        goals = Goals(lessons, inputs, joint, seen, texts, say)
    eye = Eye(
        maker.trunk, learner.tuned, inputs, joint, copy.deepcopy(maker.trunk), drawing_projector()
    )
    teach(eye, goals, lessons, seen, Kept(maker.cache, "drawings", key, WEIGHTS), maker.report)
    # That of the cached branch: another machine may find other signs.
    texts.reduce = joint.reduce.clone()
    fit_gate(eye, lessons, plain_inputs(learner, bank), Kept(maker.cache, "gate", key, GATE_VIEWS))
    taught_words(maker, learner, bank, key)
    maker.report(f"at the end: {standing(learner, maker.held(sources))}")
    with torch.no_grad():
        queries = [
            *spread(captions, QUERY_CAPTIONS),
            *spread([photo.captions[0] for photo in bank.wide.photos], QUERY_CAPTIONS),
            *(row[0] for row in bank.names),
        ]
        hubs = Hubs(texts(say(queries)), joint(seen))
        eye.named = NamedThings(
            drawn_vectors(eye, sources.sets.drawings),
            named_vectors(bank.names, lambda some: texts(say(some))),
        )
    features = torch.cat([drawn.frozen[photos, 0, :HEAD], bank.home.frozen[:, 0, :HEAD]]).float()
    return (
        ImageTower(eye, hubs, fit_visual(features)).eval(),
        TextTower(learner.encoder, learner.text_inputs, texts, hubs).eval(),
    )


def named_vectors(names: Sequence[Sequence[str]], say: Callable[[Sequence[str]], Tensor]) -> Tensor:
    """Unit vectors of the ImageNet classes and of everyday things [n, CORE]."""
    known = list(dict.fromkeys([*(row[0] for row in names), *EVERYDAY]))
    ways = [say([way.format(name) for name in known]) for way in ("{}", "a photo of a {}")]
    return functional.normalize(torch.stack(ways).sum(0), dim=-1)


def plain_inputs(learner: Learner, bank: Bank) -> Tensor:
    """The projectors' inputs from the published trunk [n, INPUTS] of all photographs, whole and cut."""
    drawn = bank.drawings
    assert drawn.sketch is not None
    sets = (bank.home.frozen, bank.wide.frozen, *(some.frozen for some in bank.named))
    rows = [part[:, view].float() for part in sets for view in GATE_VIEWS]
    rows.append(drawn.frozen[~drawn.sketch, 0].float())
    with torch.no_grad():
        return torch.cat([learner.frozen_inputs(row[:, :HEAD], row[:, HEAD:]) for row in rows])


def inputs_of(learner: Learner, grids: Grids, frozen: Tensor, rows: Tensor | None = None) -> Tensor:
    """The projectors' inputs from both trunks [n, 2 * INPUTS] of the plain view of these photos."""
    rows = torch.arange(len(grids)) if rows is None else rows
    parts = []
    for some in rows.split(250):
        with torch.no_grad():
            tuned = learner.described(grids.pick(some, torch.zeros_like(some)))
            parts.append(torch.cat(learner.inputs(frozen[some, 0].float(), tuned), 1))
    return torch.cat(parts)


def _lessons(sources: Sources, folders: Folders) -> Lessons:
    def paint(photos: Pixels, first: int) -> Painted:
        return painted(photos, first, folders.paintings, sources.parts.painter, folders.cache)

    doodles, icons = load_doodles(folders.doodles), load_icons(folders.icons)
    return Lessons(sources.sets.train, sources.sets.drawings, doodles, icons, paint)


def calibration(sources: Sources) -> Floats:
    """Pictures of each kind, to calibrate the int8 ranges."""
    photos = [
        *spread(sources.sets.train, CALIBRATION_PHOTOS // 2),
        *spread(sources.coco.train, CALIBRATION_PHOTOS // 2),
    ]
    drawings = spread(sources.sets.drawings, CALIBRATION_DRAWINGS)
    pixels = np.stack([read_pixels(item.path) for item in [*photos, *drawings]])
    return preprocess.tensor(pixels, PREPROCESS)


def spread(items: Sequence, count: int) -> list:  # type: ignore[type-arg]
    return [items[index] for index in np.linspace(0, len(items) - 1, count).astype(int)]


def describe(folders: Folders, sources: Sources, lessons: Lessons, report: Report) -> None:
    """Write `model.json` and the model card, with metrics of the exported files."""
    draft = card.spec(files(folders.out), {})
    (folders.out / "model.json").write_text(draft.to_json(), "utf-8")
    encoder = OnnxEncoder(folders.out, provider="cpu")
    validation = validate(sources, encoder, WORKERS, lambda _progress: None)
    report(markdown(validation))
    measured = run_all(encoder, folders.measuring, WORKERS, lambda _progress: None)
    test = [one.row for one in measured]
    test += opened_once(sources, encoder, WORKERS, lambda _progress: None)
    report(markdown(test))
    final = card.spec(files(folders.out), card.quality(validation, test))
    (folders.out / "model.json").write_text(final.to_json(), "utf-8")
    text = card.text(final, sources, lessons, validation, test, folders.out)
    (folders.out / "MODEL_CARD.md").write_text(text, "utf-8")


def files(folder: Path) -> dict[str, str]:
    return {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in FILES}
