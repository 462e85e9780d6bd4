"""The model folder of an Immich server is taken in as it is; what is missing or does not fit is said."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import math
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tokenizers import Tokenizer, models, pre_tokenizers, processors

onnx = pytest.importorskip("onnx")

from photosearch.base.errors import ModelError, ModelMissing, PhotoSearchError  # noqa: E402
from photosearch.encoder import gate, graphfile, immich_folder, known  # noqa: E402
from photosearch.encoder.catalogue import KnownModel  # noqa: E402
from photosearch.encoder.runtime import OnnxEncoder, check_folder  # noqa: E402
from photosearch.encoder.spec import ModelSpec, Preprocess  # noqa: E402
from tests.encoder import small_towers  # noqa: E402
from tests.encoder.small_towers import DIM, SIZE  # noqa: E402

WORDS = ["<pad>", "<unk>", "</s>", "a", "dog", "on", "the", "beach", "Dog"]


def tokenizer(suffix: str = "") -> str:
    """One token a word; with `suffix`, of CLIP's kind."""
    if suffix:
        vocabulary = {f"{word}{suffix}": at for at, word in enumerate(WORDS)}
        letters = {letter: len(WORDS) + at for at, letter in enumerate("abcdeghnot")}
        model: Any = models.BPE(vocabulary | letters, [], end_of_word_suffix=suffix)
    else:
        model = models.WordLevel({word: at for at, word in enumerate(WORDS)}, "<unk>")
    made = Tokenizer(model)
    made.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    if not suffix:
        made.add_special_tokens(["<pad>", "<unk>", "</s>"])
        made.post_processor = processors.TemplateProcessing("$A </s>", None, [("</s>", 2)])
    return made.to_str()


def make(
    place: Path,
    name: str = "Small-B-16__mine",
    *,
    text: dict[str, Any] | None = None,
    pictures: dict[str, Any] | None = None,
    suffix: str = "",
    length: int = 77,
    beside: bool = False,
) -> Path:
    """A folder as Immich's exporter writes it: graphs for one row, texts as int32."""
    folder = place / name
    for part in ("visual", "textual"):
        (folder / part).mkdir(parents=True)
    graphs = {
        "visual": small_towers.image_tower(rows=1),
        "textual": small_towers.text_tower(600, length=length, rows=1),
    }
    for part, graph in graphs.items():
        onnx.save(
            graph,
            folder / part / "model.onnx",
            save_as_external_data=beside,
            all_tensors_to_one_file=False,
            size_threshold=1024,
        )
    write(folder, "config.json", {"embed_dim": DIM, "vision_cfg": {}, "text_cfg": text or {}})
    sizes = {"size": [SIZE, SIZE], "mode": "RGB", "mean": [0.5] * 3, "std": [0.5, 0.5, 0.25]}
    how = {"interpolation": "bicubic", "resize_mode": "squash", "fill_color": 0}
    write(folder, "visual/preprocess_cfg.json", sizes | how | (pictures or {}))
    (folder / "textual" / "tokenizer.json").write_text(tokenizer(suffix), "utf-8")
    write(folder, "textual/tokenizer_config.json", {"pad_token": "<pad>"})
    write(folder, "textual/special_tokens_map.json", {"pad_token": {"content": "</s>"}})
    return folder


def write(folder: Path, name: str, value: object) -> None:
    (folder / name).write_text(json.dumps(value), "utf-8")


def file_hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


PUBLISHED = {
    "image.onnx": "visual/model.onnx",
    "text.onnx": "textual/model.onnx",
    "tokenizer.json": "textual/tokenizer.json",
}


def publish(monkeypatch: pytest.MonkeyPatch, folder: Path, **stated: str) -> KnownModel:
    """Let the table of models name the files of `folder` as those of the recommended model; `stated`: other hashes."""
    files = {
        name: (path, stated.get(name) or file_hash(folder / path))
        for name, path in PUBLISHED.items()
    }
    entry = known.better()
    assert entry.download is not None
    download = dataclasses.replace(entry.download, files=files)
    mine = dataclasses.replace(entry, download=download, dim=DIM)
    monkeypatch.setattr(known, "MODELS", (mine,))
    return mine


@pytest.fixture
def into(tmp_path: Path) -> Path:
    place = tmp_path / "into"
    place.mkdir()
    return place


def test_a_copy_of_a_published_model_is_that_model(
    tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(tmp_path)
    entry = publish(monkeypatch, folder)
    spec = immich_folder.take(folder, into)
    assert (spec.name, spec.title) == (entry.name, entry.title)
    assert spec.preprocess == entry.preprocess and spec.licence == entry.licence
    assert ModelSpec.load(into) == spec


@pytest.mark.parametrize("other", PUBLISHED)
def test_one_other_file_makes_it_another_model(
    tmp_path: Path, into: Path, monkeypatch: pytest.MonkeyPatch, other: str
) -> None:
    folder = make(tmp_path)
    publish(monkeypatch, folder, **{other: "0" * 64})
    assert immich_folder.take(folder, into).name == folder.name


def test_a_folder_becomes_a_model_that_works(tmp_path: Path, into: Path) -> None:
    kwargs = {"tokenizer_kwargs": {"clean": "canonicalize"}, "context_length": 12}
    folder = make(tmp_path, text=kwargs, length=12)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert immich_folder.find(folder) == folder
    spec = immich_folder.take(folder, into)
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before
    assert spec == ModelSpec.load(into)
    assert (spec.name, spec.title, spec.dim, spec.context_length) == (
        "Small-B-16__mine",
        "Small-B-16__mine",
        DIM,
        12,
    )
    assert spec.preprocess == Preprocess(SIZE, "squash", "bicubic", (0.5,) * 3, (0.5, 0.5, 0.25))
    assert (spec.clean, spec.pad_id, spec.tokenizer) == ("canonicalize", 0, "sentencepiece")
    assert (spec.languages, spec.licence) == ((), "unknown")
    check_folder(into)
    encoder = OnnxEncoder(into)
    table = onnx.numpy_helper.to_array(
        onnx.load(folder / "textual" / "model.onnx").graph.initializer[0]
    )
    ids = [WORDS.index(word) for word in ("a", "dog", "on", "the", "beach", "</s>")] + [0] * 6
    wanted = table[ids].mean(axis=0)
    (found,) = encoder.encode_texts(["A dog, on the beach!"])
    assert float(found @ (wanted / np.linalg.norm(wanted))) > 0.99999
    assert encoder.encode_images(small_towers.photos(3))["joint"].shape == (3, DIM)


def test_what_the_configurations_leave_out_is_as_in_open_clip(tmp_path: Path, into: Path) -> None:
    folder = make(tmp_path, suffix="</w>", pictures={"size": SIZE, "interpolation": "bilinear"})
    config = json.loads((folder / "visual/preprocess_cfg.json").read_text())
    del config["resize_mode"]
    write(folder, "visual/preprocess_cfg.json", config)
    for name in ("tokenizer_config.json", "special_tokens_map.json"):
        (folder / "textual" / name).unlink()  # CLIP's rows are filled with zeros whatever they say
    spec = immich_folder.take(folder, into)
    assert (spec.context_length, spec.clean, spec.tokenizer) == (77, "lower", "clip-bpe")
    assert (spec.preprocess.resize, spec.preprocess.interpolation) == ("shortest", "bilinear")


def test_another_kind_of_tokenizer_keeps_capitals(tmp_path: Path, into: Path) -> None:
    folder = make(tmp_path)
    (folder / "textual" / "tokenizer_config.json").unlink()
    spec = immich_folder.take(folder, into)
    assert (spec.clean, spec.pad_id) == ("whitespace", 2)  # from special_tokens_map.json


def test_the_folder_of_a_revision_and_the_folder_around_it(tmp_path: Path, into: Path) -> None:
    around = tmp_path / "Small__x"
    folder = make(around, "main")
    (around / ".cache").mkdir()
    for source in (around, folder):
        found = immich_folder.find(source)
        assert found == folder and immich_folder.name_of(found) == "Small__x"
    assert immich_folder.find(tmp_path) is None
    assert immich_folder.find(tmp_path / "nothing") is None


def test_a_folder_with_a_description_is_no_matter_of_this_module(tmp_path: Path) -> None:
    folder = make(tmp_path)
    (folder / "model.json").write_text("{}")
    assert immich_folder.find(folder) is None


def test_weights_beside_the_graphs_are_taken_in(tmp_path: Path, into: Path) -> None:
    whole = make(tmp_path, "whole__x")
    folder = make(tmp_path, "parts__x", beside=True)
    beside = graphfile.beside(folder / "visual" / "model.onnx")
    assert len(beside) == 3 and not (folder / "visual" / "model.onnx").stat().st_size > 2000
    spec = immich_folder.take(folder, into)
    assert spec.files.keys() == {
        "image.onnx", "image.data", "text.onnx", "text.data", "tokenizer.json",
    }  # fmt: skip
    assert {path.name for path in into.iterdir()} == {*spec.files, "model.json"}
    check_folder(into)
    other = tmp_path / "other"
    other.mkdir()
    immich_folder.take(whole, other)
    pixels, texts = small_towers.photos(4), ["a dog", "the beach"]
    one, two = OnnxEncoder(into), OnnxEncoder(other)
    assert np.array_equal(one.encode_images(pixels)["joint"], two.encode_images(pixels)["joint"])
    assert np.array_equal(one.encode_texts(texts), two.encode_texts(texts))


def test_other_weights_beside_the_same_graph_are_another_model(tmp_path: Path, into: Path) -> None:
    folder = make(tmp_path, beside=True)
    key = immich_folder.take(folder, into).key
    weights = folder / "visual" / graphfile.beside(folder / "visual" / "model.onnx")[0]
    weights.write_bytes(weights.read_bytes()[::-1])
    again = tmp_path / "again"
    again.mkdir()
    assert immich_folder.take(folder, again).key != key


def test_a_known_name_brings_languages_and_licence(tmp_path: Path, into: Path) -> None:
    entry = known.recommended("language")
    assert entry.download
    name = entry.download.repo.partition("/")[2]
    found = known.from_hub(name, entry.dim, entry.context_length, entry.preprocess.size)
    assert found == entry
    assert known.from_hub(f"{entry.architecture}__{entry.pretrained}", 512, 77, 224) == entry
    assert known.from_hub(name, entry.dim + 1, entry.context_length, 224) is None
    assert known.from_hub("Small__mine", 512, 77, 224) is None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(known, "from_hub", lambda *_: entry)
        spec = immich_folder.take(make(tmp_path), into)
    assert (spec.languages, spec.licence, spec.title) == (entry.languages, "MIT", entry.title)
    assert spec.quality and spec.name == "Small-B-16__mine"


# Both towers


def quantise(folder: Path, name: str) -> None:
    """Write the int8 tower; the quantiser wants more than one row at a time."""
    source = folder.parent / "rows.onnx"
    onnx.save(small_towers.image_tower(), source)
    small_towers.write_int8(source, folder / "visual" / name)


def test_an_int8_tower_beside_the_fp32_one(tmp_path: Path, into: Path) -> None:
    folder = make(tmp_path)
    full = folder / "visual" / "model.onnx"
    quantise(folder, "model_int8.onnx")
    immich_folder.take(folder, into)
    assert (into / gate.SMALL).exists()
    gate.settle(into)
    assert (into / "image.onnx").read_bytes() == full.read_bytes()
    assert not (into / gate.SMALL).exists()
    check_folder(into)


def test_only_a_quantised_tower(tmp_path: Path, into: Path) -> None:
    folder = make(tmp_path)
    full = folder / "visual" / "model.onnx"
    full.rename(folder / "visual" / "model_fp32.onnx")
    quantise(folder, "model.onnx")
    again = tmp_path / "again"
    again.mkdir()
    immich_folder.take(folder, again)
    assert gate.settle(again).files["image.onnx"] != ""
    assert not graphfile.quantised(again / "image.onnx")
    (folder / "visual" / "model_fp32.onnx").unlink()
    immich_folder.take(folder, into)
    with pytest.raises(ModelError, match="without its own fp32 tower"):
        gate.settle(into)


# What is missing or does not fit


@pytest.mark.parametrize("name", immich_folder.NEEDED)
def test_a_missing_file_is_named(tmp_path: Path, into: Path, name: str) -> None:
    folder = make(tmp_path)
    (folder / name).unlink()
    with pytest.raises(ModelMissing, match=f"lacks {name}"):
        immich_folder.take(folder, into)


def config(change: Callable[[dict[str, Any]], None], name: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        value = json.loads((folder / name).read_text())
        change(value)
        write(folder, name, value)

    return damage


def garbled(folder: Path) -> None:
    (folder / "config.json").write_text("{")


def no_weights(folder: Path) -> None:
    shutil.rmtree(folder)
    made = make(folder.parent, folder.name, beside=True)
    (made / "visual" / "table1").unlink()


def outside(folder: Path) -> None:
    shutil.rmtree(folder)
    made = make(folder.parent, folder.name, beside=True)
    model = onnx.load(made / "visual" / "model.onnx", load_external_data=False)
    model.graph.initializer[0].external_data[0].value = "../../secret"
    (made / "visual" / "model.onnx").write_bytes(model.SerializeToString())


def other_width(folder: Path) -> None:
    onnx.save(small_towers.image_tower(dim=DIM + 8, rows=1), folder / "visual" / "model.onnx")


def no_tokenizer(folder: Path) -> None:
    (folder / "textual" / "tokenizer.json").write_text("[]")


def no_padding(folder: Path) -> None:
    for name in ("tokenizer_config.json", "special_tokens_map.json"):
        (folder / "textual" / name).write_text("{}")


def no_number(folder: Path) -> None:
    shutil.rmtree(folder)
    made = make(folder.parent, folder.name, beside=True)
    model = onnx.load(made / "visual" / "model.onnx", load_external_data=False)
    model.graph.initializer[0].external_data.add(key="offset", value="first")
    (made / "visual" / "model.onnx").write_bytes(model.SerializeToString())


def through_a_link(folder: Path) -> None:
    (folder / "visual").rename(folder.parent / "elsewhere")
    (folder / "visual").symlink_to(folder.parent / "elsewhere")


def text(name: str, value: str) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        (folder / name).write_text(value)

    return damage


def not_a_file(name: str) -> Callable[[Path], None]:
    """A pipe: whoever opens it waits for ever."""

    def damage(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        os.mkfifo(folder / name)

    return damage


DEEP = "[" * 100_000
NO_FILE = "is a link or not a regular file"


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (garbled, r"config\.json in .* cannot be used"),
        (config(lambda c: c.pop("embed_dim"), "config.json"), "'embed_dim' is missing"),
        (config(lambda c: c.update(embed_dim="x"), "config.json"), "'x' is not a number"),
        (config(lambda c: c.update(text_cfg=[]), "config.json"), r"config\.json"),
        (config(lambda c: c.update(embed_dim=DIM + 8), "config.json"), "different models"),
        (other_width, "different models"),
        (config(lambda c: c.pop("mean"), immich_folder.PREPROCESS), "'mean' is missing"),
        (config(lambda c: c.update(std=[0, 1, 1]), immich_folder.PREPROCESS), "three colours"),
        (config(lambda c: c.update(size=[8, 9]), immich_folder.PREPROCESS), "not supported"),
        (config(lambda c: c.update(resize_mode="longest"), immich_folder.PREPROCESS), "longest"),
        (no_weights, r"needs the weights in visual/table1, which is missing"),
        (outside, "from outside"),
        (no_tokenizer, r"tokenizer\.json in .* cannot be used"),
        (no_padding, "which token fills a row"),
        (no_number, r"visual/model\.onnx in .* cannot be used"),
        (through_a_link, NO_FILE),
        *(
            (not_a_file(name), NO_FILE)
            for name in (*immich_folder.NEEDED, "visual/model_int8.onnx")
        ),
        *(
            (text(name, DEEP), "cannot be used")
            for name in ("config.json", immich_folder.TOKENIZER)
        ),
        (config(lambda c: c.update(text_cfg={"context_length": 2}), "config.json"), "2 is not a"),
        (config(lambda c: c.update(mean=[10**400] * 3), immich_folder.PREPROCESS), "too large"),
        (config(lambda c: c.update(std=[math.inf] * 3), immich_folder.PREPROCESS), "three colours"),
        (config(lambda c: c.update(size=20_000), immich_folder.PREPROCESS), "20000 is not a"),
        (config(lambda c: c.update(added_tokens=7), immich_folder.TOKENIZER), "cannot be used"),
        (
            config(lambda c: c["added_tokens"][0].update(content=[]), immich_folder.TOKENIZER),
            "cannot be used",
        ),
        (
            config(lambda c: c["added_tokens"][0].update(id=-5), immich_folder.TOKENIZER),
            "-5 is not a number",
        ),
    ],
)
def test_what_does_not_fit_is_said(
    tmp_path: Path, into: Path, damage: Callable[[Path], None], said: str
) -> None:
    folder = make(tmp_path)
    damage(folder)
    with pytest.raises(ModelError, match=said):
        immich_folder.take(folder, into)


@pytest.mark.parametrize("at", [1, 2, 4])
def test_a_drive_that_goes_during_the_copy_is_named(tmp_path: Path, into: Path, at: int) -> None:
    folder = make(tmp_path / "stick", beside=True)
    copied: list[int] = []

    def moved(count: int) -> None:
        copied.append(count)
        if len(copied) == at:
            shutil.rmtree(folder)

    with pytest.raises(PhotoSearchError, match="stick/Small-B-16__mine") as told:
        immich_folder.take(folder, into, moved)
    assert str(into) not in str(told.value)
