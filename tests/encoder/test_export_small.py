"""Export small open_clip models with random weights: the results, and what is refused.

Needs the `export` extra.
"""

from __future__ import annotations

import hashlib
import importlib.util
import pickle
from copy import deepcopy
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from photosearch.base.errors import ModelError, UserError
from photosearch.encoder import known
from photosearch.encoder.export import export, goldens
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import ModelSpec

if importlib.util.find_spec("open_clip") is None:
    pytest.skip("needs the `export` extra", allow_module_level=True)

import onnx
import torch

from photosearch.encoder.export import graph, int8, proof, source
from tests.encoder import open_clip_models as made

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def ingredients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a small CLIP's description and random weights."""
    folder = tmp_path_factory.mktemp("clip")
    plan = made.small_plan()
    made.write_plan(plan, folder)
    made.random_checkpoint(plan, folder)
    return folder


@pytest.fixture(scope="module")
def clip(ingredients: Path) -> Path:
    """The model folder of that CLIP."""
    run(ingredients, ingredients / "out")
    return ingredients / "out"


def nothing_is_downloaded(what: str) -> None:
    raise AssertionError(what)


def run(folder: Path, out: Path, **options: Any) -> ModelSpec:
    options = {
        "checkpoint": folder / "weights.pt",
        "config": folder / "open_clip_config.json",
        "report": lambda line: None,
        "agree": nothing_is_downloaded,
        **options,
    }
    return export("small", out, name="small", title="Small", **options)


def cosines(first: np.ndarray, second: np.ndarray) -> np.ndarray:
    return (first * second).sum(1)


def test_a_model_folder_is_complete_and_describes_itself(clip: Path, ingredients: Path) -> None:
    spec = ModelSpec.load(clip)
    assert sorted(path.name for path in clip.iterdir()) == sorted(["model.json", *spec.files])
    for name, sha256 in spec.files.items():
        assert hashlib.sha256((clip / name).read_bytes()).hexdigest() == sha256
    assert (spec.dim, spec.context_length, spec.tokenizer, spec.clean) == (
        32,
        77,
        "clip-bpe",
        "lower",
    )
    weights = hashlib.sha256((ingredients / "weights.pt").read_bytes()).hexdigest()
    assert spec.origin["weights sha256"] == weights
    assert spec.quality["export"]["image tower, least cosine"] >= 0.999
    assert spec.quality["export"]["text tower, least cosine"] >= 0.999
    assert spec.licence.startswith("Unknown")


def test_its_vectors_agree_with_torch(clip: Path, ingredients: Path) -> None:
    """Uses other pictures and texts than the export's own verification."""
    spec = ModelSpec.load(clip)
    model = made.random_model(made.small_plan(), ingredients).eval()
    pictures = goldens.pictures(5, seed=77)
    texts = ["a green bird", "ein Haus am See", "x " * 90]
    oc = source.open_clip()
    transform = oc.image_transform(64, is_train=False)
    with torch.inference_mode():
        images = model.encode_image(torch.stack([transform(one) for one in pictures])).numpy()
        words = model.encode_text(oc.tokenizer.SimpleTokenizer()(texts)).numpy()
    encoder = OnnxEncoder(clip, provider="cpu")
    found = encoder.encode_images(proof.prepared(pictures, spec))["joint"]
    assert cosines(found, proof.unit(images)).min() > 0.99999
    assert cosines(encoder.encode_texts(texts), proof.unit(words)).min() > 0.99999


def test_an_export_can_be_repeated(clip: Path, ingredients: Path, tmp_path: Path) -> None:
    assert run(ingredients, tmp_path / "again") == ModelSpec.load(clip)


def test_the_clipped_end_of_a_long_text_is_reported(clip: Path) -> None:
    encoder = OnnxEncoder(clip, provider="cpu")
    assert encoder.clipped("dog " * 75) == ""
    assert encoder.clipped("dog " * 75 + "on a Beach") == "on a Beach"


def test_a_known_model_supplies_licence_languages_and_figures(
    ingredients: Path, tmp_path: Path
) -> None:
    entry = known.MODELS[0]
    spec = run(ingredients, tmp_path / "out", known=entry)
    assert (spec.licence, spec.languages) == (entry.licence, entry.languages)
    assert entry.spec({}, {}).quality.items() <= spec.quality.items()


@pytest.mark.parametrize("kind", ["xlm-roberta", "m2m_100"])
def test_multilingual_towers(kind: str, tmp_path: Path) -> None:
    plan = made.multilingual_plan(kind, tmp_path)
    config = made.write_plan(plan, tmp_path)
    made.random_checkpoint(plan, tmp_path)
    spec = run(tmp_path, tmp_path / "out", config=config)
    assert (spec.tokenizer, spec.pad_id, spec.clean) == ("sentencepiece", 1, "whitespace")
    assert spec.quality["export"]["text tower, least cosine"] >= 0.999
    model = made.random_model(plan, tmp_path).eval()
    theirs = source.open_clip().tokenizer.HFTokenizer(str(tmp_path / "words"), context_length=40)
    texts = ["Zwei Hunde", "一只猫", "a  longer “text” " * 12]
    with torch.inference_mode():
        words = model.encode_text(theirs(texts)).numpy()
    encoder = OnnxEncoder(tmp_path / "out", provider="cpu")
    assert cosines(encoder.encode_texts(texts), proof.unit(words)).min() > 0.99999
    assert encoder.clipped(texts[0]) == ""
    assert texts[2].strip().endswith(encoder.clipped(texts[2]))
    assert 10 < len(encoder.clipped(texts[2])) < len(texts[2])


def test_half_precision_is_an_additional_file(
    ingredients: Path, clip: Path, tmp_path: Path
) -> None:
    spec = run(ingredients, tmp_path / "out", fp16=True)
    assert spec.key == ModelSpec.load(clip).key
    assert spec.files.keys() - ModelSpec.load(clip).files.keys() == {"image.fp16.onnx"}
    half, whole = (tmp_path / "out" / name for name in ("image.fp16.onnx", "image.onnx"))
    assert half.stat().st_size < 0.6 * whole.stat().st_size
    model = onnx.load(str(half))
    kinds = {item.data_type for item in model.graph.initializer}
    assert onnx.TensorProto.FLOAT not in kinds
    for value in (*model.graph.input, *model.graph.output):
        assert value.type.tensor_type.elem_type == onnx.TensorProto.FLOAT
    assert spec.quality["fp16"]["cosine to fp32, least"] >= 0.999


def test_int8_is_a_smaller_model_with_another_key_and_its_loss(
    ingredients: Path, clip: Path, tmp_path: Path
) -> None:
    spec = run(ingredients, tmp_path / "out", int8=True)
    assert spec.key != ModelSpec.load(clip).key
    for name in ("image.onnx", "text.onnx"):
        small, large = (tmp_path / "out" / name).stat().st_size, (clip / name).stat().st_size
        assert small < 0.6 * large
    figures = spec.quality["int8"]
    assert figures["measured on"] == "64 generated pictures"
    assert figures["picture tower"].startswith("products in int8")
    assert figures["cosine to fp32, mean"] >= 0.98
    pixels = proof.prepared(goldens.pictures(9, seed=5), spec)
    after = OnnxEncoder(tmp_path / "out", provider="cpu")
    before = OnnxEncoder(clip, provider="cpu").encode_images(pixels)["joint"]
    together = after.encode_images(pixels)["joint"]
    alone = np.concatenate([after.encode_images(one[None])["joint"] for one in pixels])
    assert cosines(alone, together).min() >= 0.9999
    assert 0.95 < cosines(together, before).min() < 0.999999  # rounded, but not too much
    assert not list(tmp_path.glob(".*"))


def test_int8_is_measured_on_photos_that_did_not_calibrate_it(
    ingredients: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[np.ndarray] = []
    write_static, loss = int8.write_static, int8.loss

    def watched_write(source: Path, target: Path, calibration: np.ndarray) -> None:
        seen.append(calibration)
        write_static(source, target, calibration)

    def watched_loss(before: Any, after: Any, pixels: np.ndarray, measured_on: str) -> Any:
        seen.append(pixels)
        return loss(before, after, pixels, measured_on)

    monkeypatch.setattr(int8, "write_static", watched_write)
    monkeypatch.setattr(int8, "loss", watched_loss)
    photos = []
    for index, picture in enumerate(goldens.pictures(80, seed=9)):
        picture.save(tmp_path / f"{index}.png")
        photos.append(tmp_path / f"{index}.png")
    spec = run(ingredients, tmp_path / "out", int8=True, photos=photos)
    assert spec.quality["int8"]["measured on"] == "40 photos that were given"
    given = proof.prepared(goldens.photos(photos, 99), spec)
    assert np.array_equal(seen[0], proof.preprocess.tensor(given[::2], spec.preprocess))
    assert np.array_equal(seen[1], given[1::2])
    heard: list[str] = []
    spec = run(ingredients, tmp_path / "few", int8=True, photos=photos[:9], report=heard.append)
    assert spec.quality["int8"]["measured on"] == "64 generated pictures"
    assert any("too few" in line for line in heard)


def test_int8_that_loses_too_much_quantizes_only_the_weights(
    ingredients: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        int8, "write_static", lambda source, target, calibration: wreck(source, target, 0.5)
    )
    spec = run(ingredients, tmp_path / "out", int8=True)
    assert spec.quality["int8"]["picture tower"] == "weights in int8"
    assert spec.quality["int8"]["cosine to fp32, least"] > 0.99
    monkeypatch.setattr(int8, "write_weights", lambda source, target: wreck(source, target, 0.5))
    with pytest.raises(ModelError, match="loses too much"):
        run(ingredients, tmp_path / "none", int8=True)
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def wreck(source: Path, target: Path, strength: float) -> None:
    """The graph in `source` with noise on its large matrices."""
    model = onnx.load(str(source))
    random = np.random.default_rng(2)
    for item in model.graph.initializer:
        value = onnx.numpy_helper.to_array(item)
        if value.dtype == np.float32 and value.size > 4096:
            noise = random.normal(0, strength * value.std(), value.shape).astype(np.float32)
            item.CopyFrom(onnx.numpy_helper.from_array(value + noise, item.name))
    onnx.save(model, str(target))


@pytest.mark.parametrize("tower", ["image", "text"])
def test_a_tower_that_disagrees_with_torch_is_not_installed(
    tower: str, ingredients: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    finish = graph.finish

    def spoilt(model: onnx.ModelProto, path: Path) -> None:
        finish(model, path)
        if path.name == f"{tower}.onnx":
            wreck(path, path, 0.1)

    monkeypatch.setattr(graph, "finish", spoilt)
    with pytest.raises(ModelError, match=f"{tower} tower is wrong"):
        run(ingredients, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_tokenizer_that_disagrees_with_open_clip_is_not_installed(
    ingredients: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from photosearch.encoder.export import vocabulary

    monkeypatch.setattr(
        vocabulary, "published_merges", lambda path: [("a", "b")] + [("c", "d")] * 48893
    )
    with pytest.raises(ModelError, match="tokenizer"):
        run(ingredients, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_a_model_with_wrong_preprocessing_is_not_installed(
    ingredients: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = source._preprocess
    monkeypatch.setattr(source, "_preprocess", lambda wanted: replace(right(wanted), std=(1, 1, 1)))
    with pytest.raises(ModelError, match="not preprocessed as open_clip"):
        run(ingredients, tmp_path / "out")
    assert list(tmp_path.iterdir()) == []


def test_weights_of_another_architecture_are_refused(ingredients: Path, tmp_path: Path) -> None:
    plan = made.small_plan()
    plan["vision_cfg"]["layers"] = 3
    deeper = made.write_plan(plan, tmp_path)
    with pytest.raises(UserError, match="do not fit the architecture"):
        run(ingredients, tmp_path / "out", config=deeper)
    plan = made.small_plan()
    plan["vision_cfg"]["patch_size"] = 32
    with pytest.raises(UserError, match="do not fit the architecture"):
        run(ingredients, tmp_path / "out", config=made.write_plan(plan, tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["open_clip_config.json"]


class Bomb:
    """An object that creates a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Any, tuple[str, str]]:
        return open, (str(self.path), "w")


@pytest.mark.parametrize("suffix", [".pt", ".bin", ".safetensors", ".ckpt"])
def test_a_pickle_that_contains_code_is_refused_and_not_run(
    suffix: str, ingredients: Path, tmp_path: Path
) -> None:
    path, mark = tmp_path / f"weights{suffix}", tmp_path / "it ran"
    torch.save({"state_dict": {"visual.proj": Bomb(mark)}}, path)
    with pytest.raises(UserError) as caught:
        run(ingredients, tmp_path / "out", checkpoint=path)
    assert not mark.exists()
    if suffix != ".safetensors":
        assert "run a program" in caught.value.user_text
    path.write_bytes(pickle.dumps(Bomb(mark)))
    with pytest.raises(UserError):
        run(ingredients, tmp_path / "out", checkpoint=path)
    assert not mark.exists()


@pytest.mark.parametrize(
    "content", [b"", b"not weights", b"PK\x03\x04 and no more", b"\x80\x02}q\x00."]
)
def test_a_damaged_file_of_weights_gives_a_clear_error(
    content: bytes, ingredients: Path, tmp_path: Path
) -> None:
    for suffix in (".pt", ".safetensors"):
        path = tmp_path / f"weights{suffix}"
        path.write_bytes(content)
        with pytest.raises(UserError, match="weights"):
            run(ingredients, tmp_path / "out", checkpoint=path)
    with pytest.raises(UserError, match="cannot be read"):
        run(ingredients, tmp_path / "out", checkpoint=tmp_path / "absent.pt")


def test_weights_may_be_wrapped_and_have_older_names(
    clip: Path, ingredients: Path, tmp_path: Path
) -> None:
    """As training saves them: under `state_dict`, each name with the prefix `module.`, the text tower's without `text.`."""
    weights = torch.load(ingredients / "weights.pt", weights_only=True)
    old = {f"module.{name.removeprefix('text.')}": value for name, value in weights.items()}
    torch.save({"epoch": 3, "state_dict": old}, tmp_path / "old.pt")
    spec = run(ingredients, tmp_path / "out", checkpoint=tmp_path / "old.pt")
    assert spec.key == ModelSpec.load(clip).key


def test_safetensors_are_read(clip: Path, ingredients: Path, tmp_path: Path) -> None:
    from safetensors.torch import save_file

    weights = torch.load(ingredients / "weights.pt", weights_only=True)
    save_file(
        {name: value.contiguous() for name, value in weights.items()}, tmp_path / "w.safetensors"
    )
    spec = run(ingredients, tmp_path / "out", checkpoint=tmp_path / "w.safetensors")
    assert spec.key == ModelSpec.load(clip).key


def test_long_clip_keeps_twenty_positions_and_interpolates_the_rest(
    ingredients: Path, tmp_path: Path
) -> None:
    plan = made.small_plan()
    plan["text_cfg"]["context_length"] = 248
    weights = made.random_model(plan, tmp_path).state_dict()
    weights = {name.removeprefix("text."): value for name, value in weights.items()}
    table = weights["positional_embedding"].clone()
    weights["positional_embedding_res"] = table.clone()
    weights["positional_embedding_res"][:20] = 9  # must be ignored
    weights["positional_embedding"] = table.clone()
    weights["positional_embedding"][20:] = 9  # must be ignored
    torch.save(weights, tmp_path / "long.pt")
    spec = run(ingredients, tmp_path / "out", checkpoint=tmp_path / "long.pt")
    assert spec.context_length == 248
    model = made.random_model(plan, tmp_path).eval()
    text = " ".join(f"word{number}" for number in range(80))
    tokenize = source.open_clip().tokenizer.SimpleTokenizer(context_length=248)
    with torch.inference_mode():
        words = model.encode_text(tokenize([text])).numpy()
    encoder = OnnxEncoder(tmp_path / "out", provider="cpu")
    assert cosines(encoder.encode_texts([text]), proof.unit(words)).min() > 0.99999
    assert encoder.clipped(text) == ""


@pytest.mark.parametrize(
    ("architecture", "ways", "what"),
    [
        ("ViT-B-32", {"pretrained": "laion2b_s34b_b79k"}, "the weights “laion2b_s34b_b79k” from"),
        ("ViT-B-32-SigLIP2-256", {"checkpoint": Path("w.pt")}, "the description timm/"),
    ],
)
def test_consent_to_a_download_names_its_host(
    architecture: str,
    ways: dict[str, Any],
    what: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The question comes before anything is read or sent. A tokenizer on a hub is a download too."""
    told: list[str] = []

    def refuse(sentence: str) -> None:
        told.append(sentence)
        raise UserError("no")

    for name in ("_download", "read_weights", "_tokenizer"):
        monkeypatch.setattr(source, name, nothing_is_downloaded)
    monkeypatch.setenv("HF_ENDPOINT", "https://hub.example")
    with pytest.raises(UserError, match="no"):
        export(
            architecture,
            tmp_path / "out",
            name="a",
            title="A",
            report=lambda line: None,
            agree=refuse,
            **ways,
        )
    assert len(told) == 1 and what in told[0] and told[0].endswith("from hub.example.")
    assert list(tmp_path.iterdir()) == []


def test_unknown_architectures_and_weights_get_suggestions(tmp_path: Path) -> None:
    def trial(architecture: str, **ways: Any) -> UserError:
        with pytest.raises(UserError) as caught:
            export(
                architecture,
                tmp_path / "out",
                name="a",
                title="A",
                report=lambda line: None,
                agree=nothing_is_downloaded,
                **ways,
            )
        return caught.value

    weights = tmp_path / "w.pt"
    assert "ViT-B-32" in trial("ViT-B32", checkpoint=weights).hint
    assert "no architecture" in trial("hf-hub:x/y", checkpoint=weights).user_text
    assert "laion2b_s34b_b79k" in trial("ViT-B-32", pretrained="nobody").hint
    assert (
        "captions"
        in (trial_of_captions := trial("coca_ViT-B-32", checkpoint=filled(weights))).user_text
    )
    assert trial_of_captions.hint == ""


def filled(path: Path) -> Path:
    torch.save({"a": torch.zeros(1)}, path)
    return path


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"vision_cfg": {}, "text_cfg": 3}', '{"vision_cfg": {}, "text_cfg": {}}'],
)
def test_an_invalid_description_gives_a_clear_error(
    text: str, ingredients: Path, tmp_path: Path
) -> None:
    (tmp_path / "c.json").write_text(text)
    with pytest.raises(UserError):
        run(ingredients, tmp_path / "out", config=tmp_path / "c.json")
    assert [path.name for path in tmp_path.iterdir()] == ["c.json"]


def test_a_tower_beyond_two_gigabytes_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tower = torch.nn.Linear(4, 4)
    monkeypatch.setattr(graph, "MOST_WEIGHTS", 79)
    with pytest.raises(UserError, match="GB of weights"):
        graph.write(tower, torch.zeros(2, 4), "x", tmp_path / "x.onnx", "Large")
    monkeypatch.setattr(graph, "MOST_WEIGHTS", 80)
    graph.write(tower, torch.zeros(2, 4), "x", tmp_path / "x.onnx", "Large")


def test_published_weights_supply_activation_and_preprocessing() -> None:
    oc = source.open_clip()

    def of(architecture: str, tag: str) -> tuple[dict[str, Any], dict[str, Any]]:
        plan = oc.get_model_config(architecture)
        return source._published(oc, architecture, tag, {}, plan, heard.append), plan

    heard: list[str] = []
    assert of("ViT-B-32", "openai")[1]["quick_gelu"] is True
    assert of("ViT-B-32", "laion2b_s34b_b79k")[1]["quick_gelu"] is False
    assert of("MobileCLIP2-S0", "")[0]["mean"] == (0, 0, 0)  # all published weights agree
    assert of("ViT-B-32-SigLIP2-256", "")[0]["resize_mode"] == "squash"
    assert heard == []
    of("ViT-B-32", "")
    assert "ViT-B-32-quickgelu" in heard.pop()
    assert source._published(oc, "own", "", {}, {}, heard.append) == {}
    assert "not known" in heard[0]


TABLE = [model for model in known.MODELS if model.architecture]


@pytest.mark.parametrize("model", TABLE, ids=[model.name for model in TABLE])
def test_the_catalogue_agrees_with_open_clip(model: known.KnownModel) -> None:
    oc = source.open_clip()
    plan = oc.get_model_config(model.architecture)
    text = deepcopy(plan["text_cfg"])
    pre = model.preprocess
    size = plan["vision_cfg"]["image_size"]
    assert (model.dim, pre.size) == (plan["embed_dim"], size)
    if model.pretrained:
        tag = oc.pretrained.get_pretrained_cfg(model.architecture, model.pretrained)
        assert tag
        assert (tuple(pre.mean), tuple(pre.std)) == (tag["mean"], tag["std"])
        assert (pre.interpolation, pre.resize) == (tag["interpolation"], tag["resize_mode"])
        assert bool(tag.get("quick_gelu")) == bool(plan.get("quick_gelu"))
        assert model.context_length == text.get("context_length", 77)
    by_pieces = "hf_tokenizer_name" in text
    assert model.tokenizer == ("sentencepiece" if by_pieces else "clip-bpe")
    wanted = (text.get("tokenizer_kwargs") or {}).get(
        "clean", "whitespace" if by_pieces else "lower"
    )
    assert model.clean == wanted


def test_preprocessing_equals_open_clips() -> None:
    oc = source.open_clip()
    for resize in ("shortest", "squash"):
        for way in ("bicubic", "bilinear"):
            wanted = oc.transform.PreprocessCfg(size=224, resize_mode=resize, interpolation=way)
            transform = oc.transform.image_transform_v2(wanted, is_train=False)
            spec = replace(
                ModelSpec.load(Path(__file__).with_name("tiny")),
                preprocess=source._preprocess(wanted),
            )
            for wide, high in ((697, 1394), (1394, 697), (31, 200), (224, 224), (1000, 333)):
                noise = np.random.default_rng(wide).integers(
                    0, 256, (high, wide, 3), dtype=np.uint8
                )
                picture = Image.fromarray(noise)
                ours = proof.preprocess.tensor(proof.prepared([picture], spec), spec.preprocess)
                assert np.abs(ours[0] - transform(picture).numpy()).max() < 1e-5
