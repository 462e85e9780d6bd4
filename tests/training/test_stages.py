"""A stage of a training that was stopped goes on as if it had not been: random pictures, an untrained network."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, processors

torch = pytest.importorskip("torch")

from photosearch.training import drawings, stages  # noqa: E402
from photosearch.training.align import Alignment, align  # noqa: E402
from photosearch.training.batches import Album, Chance, neighbours  # noqa: E402
from photosearch.training.bert import Bert, Language  # noqa: E402
from photosearch.training.data import Photo  # noqa: E402
from photosearch.training.frozen import FEATURES  # noqa: E402
from photosearch.training.grids import VIEWS, Grids  # noqa: E402
from photosearch.training.kept import Kept  # noqa: E402
from photosearch.training.learner import Learner, Texts  # noqa: E402
from photosearch.training.lessons import Batch  # noqa: E402
from photosearch.training.projectors import (  # noqa: E402
    INPUTS,
    Ensemble,
    Eye,
    Inputs,
    drawing_projector,
)
from photosearch.training.train import Bank, Labelled, StageSettings, Step  # noqa: E402
from photosearch.training.trunk import CLASSES, CUT_CHANNELS, CUT_SIDE, Trunk  # noqa: E402
from photosearch.training.words import TextLesson  # noqa: E402

WORDS = ["<s>", "</s>", "<unk>", "a", "red", "blue", "dog", "cat", "hund", "photo", "of", "thing"]
TINY = StageSettings(
    steps=3, rate=1e-3, home=4, wide=4, mirrored=0.5, foils=2, pairs=2, classes=5, pseudo=4, labelled=2, sketches=2, warm=1
)  # fmt: skip


class Stopped(Exception):
    pass


def grids(count: int, name: str) -> Grids:
    random = np.random.default_rng(len(name))
    shape = (count, VIEWS, CUT_SIDE, CUT_SIDE, CUT_CHANNELS)
    values = random.integers(0, 256, shape, dtype=np.uint8)
    return Grids(name, values, torch.full((CUT_CHANNELS,), -1.0), torch.full((CUT_CHANNELS,), 0.01))


def frozen(count: int) -> torch.Tensor:
    return torch.rand(count, VIEWS, FEATURES, generator=torch.Generator().manual_seed(1)).half()


def album(name: str) -> Album:
    photos = [Photo(Path(f"{n}.jpg"), ("a red dog", "a dog"), {"de": ("hund",)}) for n in range(20)]
    return Album(photos, grids(20, name), frozen(20), neighbours(frozen(20)))


@pytest.fixture(scope="module")
def bank() -> Bank:
    labels = torch.tensor([0, 1, 0, 1])
    named = Labelled(("dog", "cat"), labels, grids(4, "named"), frozen(4))
    drawings = Labelled(
        ("dog", "cat"),
        labels,
        grids(4, "drawn"),
        frozen(4),
        torch.tensor([0, 1, 0, 1]),
        torch.tensor([False, False, True, True]),
    )
    said = [{"en": ["a dog"], "de": ["hund"]}]
    return Bank(album("home"), album("wide"), [named], drawings, [("thing",)] * CLASSES, said)


def losses(learner: Learner, bank: Bank) -> Callable[[Chance], torch.Tensor]:
    return lambda chance: Step(learner, bank, TINY, chance).loss()


@pytest.fixture
def make(tmp_path: Path) -> object:
    """Makes learners that are alike."""
    tokens = Tokenizer(models.WordLevel({word: n for n, word in enumerate(WORDS)}, "<unk>"))
    tokens.pre_tokenizer = pre_tokenizers.Whitespace()
    tokens.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 1)]
    )
    tokens.save(str(tmp_path / "tokenizer.json"))

    def learner() -> Learner:
        torch.manual_seed(0)
        trunk = Trunk().eval()
        names = torch.nn.functional.normalize(torch.randn(CLASSES, 384), dim=1)
        language = Language(Bert(len(WORDS)), tmp_path / "tokenizer.json", 0.1)
        return Learner(trunk, Inputs(trunk._fc, names), Texts(), language, 0)

    return learner


@pytest.mark.slow
def test_a_stopped_stage_goes_on_from_its_checkpoint(
    bank: Bank,
    make: object,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(stages, "EVERY", 1)
    whole, parted, again = make(), make(), make()  # type: ignore[operator]
    key = stages.run_stage(
        "joint", whole, losses(whole, bank), TINY, "", tmp_path / "whole", lambda _line: None
    )

    def stop(line: str) -> None:
        if "step 2" in line:
            raise Stopped

    cache = tmp_path / "parted"
    with pytest.raises(Stopped):
        stages.run_stage("joint", parted, losses(parted, bank), TINY, "", cache, stop)
    lines: list[str] = []
    assert (
        stages.run_stage("joint", again, losses(again, bank), TINY, "", cache, lines.append) == key
    )
    assert [line.split(",")[1] for line in lines] == [" step 2 of 3", " step 3 of 3"]
    for name, weight in whole.state_dict().items():
        assert torch.equal(weight, again.state_dict()[name]), name


@pytest.mark.slow
def test_a_stage_moves_what_learns_and_nothing_else(
    bank: Bank, make: object, tmp_path: Path
) -> None:
    before, learner = make(), make()  # type: ignore[operator]
    stages.run_stage(
        "joint", learner, losses(learner, bank), TINY, "", tmp_path, lambda _line: None
    )
    moved = {
        name
        for name, weight in before.state_dict().items()
        if not torch.equal(weight, learner.state_dict()[name])
    }
    parts = {name.split(".")[0] for name in moved}
    assert parts == {"tuned", "images", "texts", "encoder", "log_scales"}
    assert not any(name.startswith(("encoder.words", "encoder.layers.0.")) for name in moved)
    assert not any(name.startswith(("tuned._blocks.0.", "tuned._blocks.10.")) for name in moved)
    assert any(name.startswith("tuned._blocks.11.") for name in moved)


def test_foils_are_captions_with_one_other_word() -> None:
    captions = ["A red bus on the street.", "Two dogs play in the snow", "Ein Hund"]
    made = Chance(0).foils(captions, [True, True, False], 5)
    assert len(made) == 2
    for foil in made:
        shared = [len(set(foil.split()) & set(text.split())) for text in captions]
        assert max(shared) >= len(foil.split()) - 1
        assert foil not in captions


def test_first_texts_translate_each_other() -> None:
    said = [{"en": ["A dog.", "Good boy!"], "de": ["Ein Hund.", "Braver Kerl!", "Wuff."]}]
    one, other = Chance(0).pairs(said, 200)
    assert {text.lower().rstrip(".!") for text in one} == {"a dog", "good boy"}
    assert "ein hund" in {text.lower().rstrip(".") for text in other}
    for english, foreign in zip(one, other, strict=True):
        assert not foreign.lower().startswith("ein") or english.lower().startswith("a dog")


def test_some_maps_are_mirrored() -> None:
    maps = torch.rand(40, 2, 3, 3, generator=torch.Generator().manual_seed(0))
    assert Chance(0).mirrored(maps.clone(), 0.0).equal(maps)
    some = Chance(0).mirrored(maps.clone(), 0.5)
    same = (some == maps).all((1, 2, 3))
    turned = (some == maps.flip(3)).all((1, 2, 3))
    assert (same ^ turned).all() and 10 < int(turned.sum()) < 30


@pytest.mark.slow
def test_aligning_moves_the_projectors_alone_and_is_kept(
    bank: Bank, make: object, tmp_path: Path
) -> None:
    before, learner, again = make(), make(), make()  # type: ignore[operator]
    settings = Alignment(steps=2, photos=10, classes=6, pseudo=5)
    albums = (bank.home, bank.wide)
    lines: list[str] = []
    key = align(learner, albums, bank.names, settings, tmp_path, lines.append)
    moved = {
        name.split(".")[0]
        for name, weight in before.state_dict().items()
        if not torch.equal(weight, learner.state_dict()[name])
    }
    assert moved == {"images", "texts", "log_scales", "text_inputs"}
    lines.clear()
    assert align(again, albums, bank.names, settings, tmp_path, lines.append) == key
    assert lines == []
    for name, weight in learner.state_dict().items():
        assert torch.equal(weight, again.state_dict()[name]), name


@pytest.mark.slow
def test_the_last_stage_of_the_texts_leaves_the_photos_where_they_are(
    bank: Bank, make: object, tmp_path: Path
) -> None:
    before, learner = make(), make()  # type: ignore[operator]
    lesson = TextLesson(learner, bank, TINY, tmp_path, "key")
    learner.free(photos=False)
    stages.run_stage("words", learner, lesson.loss, TINY, "key", tmp_path, lambda _line: None)
    moved = {
        name
        for name, weight in before.state_dict().items()
        if not torch.equal(weight, learner.state_dict()[name])
    }
    assert {name.split(".")[0] for name in moved} == {"texts", "encoder", "log_scales"}
    assert not any(name.startswith(("encoder.words", "encoder.layers.0.")) for name in moved)


def test_some_languages_can_be_asked_for_more_often() -> None:
    photo = Photo(Path("1.jpg"), ("a dog",), {"de": ("ein Hund",), "zh": ("狗",)})
    some = Album([photo], grids(1, "one"), frozen(1), torch.zeros(1, 0, dtype=torch.int64))
    rows = torch.zeros(400, dtype=torch.int64)
    texts, english = Chance(0).captions(some, rows, 1.0, {"zh": 3})
    assert not any(english)
    assert 270 < texts.count("狗") < 330
    texts, english = Chance(0).captions(some, rows, 0.0)
    assert all(english)
    assert {text.lower() for text in texts} == {"a dog"}


@pytest.mark.slow
def test_the_gate_takes_no_kind_of_photograph_for_drawings(
    make: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawings, "GATE_BATCHES", 2)
    learner = make()  # type: ignore[operator]
    trunk, inputs = learner.tuned, (learner.frozen_inputs, learner.tuned_inputs)
    joint = Ensemble(list(learner.images), [0, INPUTS, INPUTS], INPUTS)
    eye = Eye(trunk, trunk, inputs, joint, trunk, drawing_projector()).eval().requires_grad_(False)

    def seen(pixels: np.ndarray) -> torch.Tensor:
        return eye.as_photo(trunk.low(drawings.to_tensor(pixels)))[0][:, :INPUTS]

    random = np.random.default_rng(0)
    lines = np.where(random.random((6, 224, 224, 1)) < 0.02, 0, 255).repeat(3, 3).astype(np.uint8)
    sharp = random.integers(0, 256, (6, 224, 224, 3), dtype=np.uint8)
    blurred = random.integers(0, 256, (6, 7, 7, 3), dtype=np.uint8).repeat(32, 1).repeat(32, 2)

    class Lines:
        def batch(self, _random: object) -> Batch:
            return Batch(lines, np.zeros(6, np.int64), np.full(6, -1))

    photos = torch.cat([seen(sharp), seen(blurred)])
    drawings.fit_gate(eye, Lines(), photos, Kept(tmp_path, "gate"))  # type: ignore[arg-type]
    assert (eye.gate(photos) < 0).all()
    assert (eye.gate(seen(lines)) > 0).all()
    before = eye.gate.weight.clone()
    torch.nn.init.zeros_(eye.gate.weight)
    drawings.fit_gate(eye, Lines(), photos, Kept(tmp_path, "gate"))  # type: ignore[arg-type]
    assert torch.equal(eye.gate.weight, before)
