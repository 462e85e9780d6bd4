"""The gate for quantised picture towers: a sound one passes, a damaged or unproven one is refused with the reason."""

from __future__ import annotations

import dataclasses
import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

onnx = pytest.importorskip("onnx")

from onnx import numpy_helper  # noqa: E402

from photosearch.base.errors import ModelError, UserError  # noqa: E402
from photosearch.base.files import resource  # noqa: E402
from photosearch.encoder import gate, graphfile, known  # noqa: E402
from photosearch.encoder.catalogue import Agreement  # noqa: E402
from photosearch.encoder.export import int8 as quantiser  # noqa: E402
from photosearch.encoder.runtime import OnnxEncoder, check_folder  # noqa: E402
from photosearch.encoder.spec import ModelSpec, Pixels, Preprocess  # noqa: E402
from photosearch.encoder.towers import Towers  # noqa: E402
from tests.encoder import small_towers  # noqa: E402


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """fp32.onnx, int8.onnx and weights.onnx (int8 weights, fp32 products) of one tower."""
    place = tmp_path_factory.mktemp("towers")
    onnx.save(small_towers.image_tower(), place / "fp32.onnx")
    small_towers.write_int8(place / "fp32.onnx", place / "int8.onnx")
    quantiser.write_weights(place / "fp32.onnx", place / "weights.onnx")
    return place


def library(pre: Preprocess, count: int) -> Pixels:
    assert pre == small_towers.PRE
    return small_towers.photos(count)


def both(made: Path, place: Path, small: bytes) -> Path:
    return small_towers.folder(place, image=(made / "fp32.onnx").read_bytes(), int8=small)


def files(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


WHOLE = {"image.onnx", "text.onnx", "tokenizer.json", "model.json"}


@pytest.mark.parametrize("kind", ["int8", "weights"])
def test_a_sound_quantised_tower_passes(made: Path, tmp_path: Path, kind: str) -> None:
    small = (made / f"{kind}.onnx").read_bytes()
    folder = both(made, tmp_path, small)
    spec = gate.settle(folder, library)
    assert (spec.name, spec.title) == ("small-int8", "Small (int8)")
    assert (folder / "image.onnx").read_bytes() == small and files(folder) == WHOLE
    assert ModelSpec.load(folder) == spec
    check_folder(folder)
    cosine, kept = spec.quality.values()
    assert 0.98 <= cosine < 1 and kept >= 0.9


def test_a_name_that_would_grow_too_long_is_refused_before_anything_is_measured(
    made: Path, tmp_path: Path
) -> None:
    full, small = ((made / f"{kind}.onnx").read_bytes() for kind in ("fp32", "int8"))
    folder = small_towers.folder(tmp_path, "a" * 98, image=full, int8=small)
    with pytest.raises(ModelError, match="a-int8” cannot be the name of a model"):
        gate.settle(folder, lambda pre, count: pytest.fail("photos were asked for"))
    assert gate.settle(folder).name == "a" * 98


def test_without_the_wish_the_fp32_tower_is_used(made: Path, tmp_path: Path) -> None:
    full = (made / "fp32.onnx").read_bytes()
    small = (made / "int8.onnx").read_bytes()
    for name, towers in {
        "a": {"image": full, "int8": small},
        "b": {"image": small, "fp32": full},
    }.items():
        folder = small_towers.folder(tmp_path, name, **towers)
        spec = gate.settle(folder)
        assert spec.name == name and (folder / "image.onnx").read_bytes() == full
        assert files(folder) == WHOLE and spec == ModelSpec.load(folder)
        check_folder(folder)


def weights_of(model: onnx.ModelProto) -> list[onnx.TensorProto]:
    """The int8 tables of a graph with int8 products."""
    found = [item for item in model.graph.initializer if item.data_type == onnx.TensorProto.INT8]
    return [item for item in found if len(item.dims) == 2]


def noise(model: onnx.ModelProto) -> None:
    random = np.random.default_rng(3)
    for item in weights_of(model):
        shape = tuple(item.dims)
        item.CopyFrom(
            numpy_helper.from_array(random.integers(-63, 64, shape).astype(np.int8), item.name)
        )


def some_noise(model: onnx.ModelProto) -> None:
    """Every third number of the weights is wrong."""
    random = np.random.default_rng(3)
    for item in weights_of(model):
        values = numpy_helper.to_array(item).copy()
        wrong = random.random(values.shape) < 0.33
        values[wrong] = random.integers(-63, 64, int(wrong.sum()))
        item.CopyFrom(numpy_helper.from_array(values, item.name))


def ranges(factor: float) -> Callable[[onnx.ModelProto], None]:
    def damage(model: onnx.ModelProto) -> None:
        """The ranges of the products' inputs are wrong, so numbers are cut off, or all become one."""
        inputs = {node.input[1] for node in model.graph.node if node.op_type == "QuantizeLinear"}
        for item in model.graph.initializer:
            if item.name in inputs:
                value = np.asarray(numpy_helper.to_array(item) * np.float32(factor))
                item.CopyFrom(numpy_helper.from_array(value, item.name))

    return damage


def other_model(model: onnx.ModelProto) -> None:
    """The tower of another model: the same form, other weights."""
    model.CopyFrom(small_towers.image_tower(seed=5))
    quantiser.shrink_matrices(model)


@pytest.mark.parametrize(
    "damage",
    [noise, some_noise, ranges(0.02), ranges(100), other_model],
    ids=["noise", "some noise", "narrow ranges", "wide ranges", "another model"],
)
def test_a_damaged_quantised_tower_is_refused(
    made: Path, tmp_path: Path, damage: Callable[[onnx.ModelProto], None]
) -> None:
    model = onnx.load(made / "int8.onnx")
    damage(model)
    folder = both(made, tmp_path, model.SerializeToString())
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    with pytest.raises(ModelError, match="quantised picture tower of Small") as caught:
        gate.settle(folder, library)
    assert "without --int8" in str(caught.value.hint)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


@pytest.mark.parametrize("name", ["int8", "image"])
def test_a_tower_that_is_cut_short_is_named(made: Path, tmp_path: Path, name: str) -> None:
    towers = {
        "image": (made / "fp32.onnx").read_bytes(),
        "int8": (made / "int8.onnx").read_bytes(),
    }
    towers[name] = towers[name][: len(towers[name]) // 2]
    folder = small_towers.folder(tmp_path, **towers)
    with pytest.raises(ModelError, match=r"image.*onnx of Small is damaged") as caught:
        gate.settle(folder, library)
    assert ("without --int8" in str(caught.value.hint)) == (name == "int8")


def test_the_comparison_keeps_to_the_cores_that_it_may_use(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = []

    class Watched(Towers):
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            opened.append((named["threads"], self.lanes))

    monkeypatch.setattr(gate, "Towers", Watched)
    sides = [(made / f"{kind}.onnx").read_bytes() for kind in ("fp32", "int8")]
    figures = []
    for threads in (0, 1, 3):
        folder = small_towers.folder(tmp_path, f"with{threads}", image=sides[0], int8=sides[1])
        figures.append(gate.settle(folder, library, threads).quality)
    assert opened == [(0, 1)] * 2 + [(1, 1)] * 2 + [(3, 3)] * 2
    assert figures[0] == figures[1] == figures[2]


def test_the_self_test_would_not_have_seen_the_damage(made: Path, tmp_path: Path) -> None:
    model = onnx.load(made / "int8.onnx")
    noise(model)
    check_folder(small_towers.folder(tmp_path, image=model.SerializeToString()))


def test_a_quantised_tower_alone_is_refused(made: Path, tmp_path: Path) -> None:
    for kind in ("int8", "weights"):
        folder = small_towers.folder(tmp_path, kind, image=(made / f"{kind}.onnx").read_bytes())
        for photos in (None, library):
            with pytest.raises(ModelError, match="without its own fp32 tower") as caught:
                gate.settle(folder, photos)
            assert gate.FULL in str(caught.value.hint)


def test_a_known_model_offers_its_fp32_download(made: Path, tmp_path: Path) -> None:
    name = known.better().name
    folder = small_towers.folder(tmp_path, name, image=(made / "int8.onnx").read_bytes())
    with pytest.raises(ModelError) as caught:
        gate.settle(folder)
    assert f"model get {name}" in str(caught.value.hint)


def test_a_tower_whose_agreement_is_published_passes_alone(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = (made / "int8.onnx").read_bytes()
    stated = Agreement(0.99, 0.95, hashlib.sha256(small).hexdigest(), "https://example.org/page")
    monkeypatch.setattr(known, "AGREEING", (stated,))
    folder = small_towers.folder(tmp_path, image=small)
    assert gate.settle(folder).name == "small"


def test_two_hundred_photos_are_needed(made: Path, tmp_path: Path) -> None:
    folder = both(made, tmp_path, (made / "int8.onnx").read_bytes())
    with pytest.raises(UserError, match="200 photos of the library, which has only 199"):
        gate.settle(folder, lambda _pre, _count: small_towers.photos(199))


def test_a_wished_tower_that_is_not_there(made: Path, tmp_path: Path) -> None:
    folder = small_towers.folder(tmp_path, image=(made / "fp32.onnx").read_bytes())
    with pytest.raises(UserError, match="no quantised picture tower"):
        gate.settle(folder, library)
    assert gate.settle(folder).name == "small"


def test_an_int8_text_tower_needs_no_gate(made: Path, tmp_path: Path) -> None:
    folder = small_towers.folder(tmp_path, image=(made / "fp32.onnx").read_bytes())
    model = small_towers.text_tower(600, length=8)
    quantiser.shrink_tables(model)
    (folder / "text.onnx").write_bytes(model.SerializeToString())
    assert graphfile.quantised(folder / "text.onnx")
    sha256 = hashlib.sha256((folder / "text.onnx").read_bytes()).hexdigest()
    small_towers.describe(folder, files=ModelSpec.load(folder).files | {"text.onnx": sha256})
    gate.settle(folder)
    check_folder(folder)
    assert OnnxEncoder(folder).encode_texts(["a dog"]).shape == (1, small_towers.DIM)


def test_towers_of_two_published_models_are_refused(made: Path, tmp_path: Path) -> None:
    one, other = known.better(), known.recommended("light")
    assert one.download and other.download
    folder = small_towers.folder(tmp_path, image=(made / "fp32.onnx").read_bytes())
    sha256 = ModelSpec.load(folder).files["text.onnx"]
    files = {**other.download.files, "text.onnx": ("textual/model.onnx", sha256)}
    with pytest.MonkeyPatch.context() as patch:
        image = {"image.onnx": ("visual/model.onnx", ModelSpec.load(folder).files["image.onnx"])}
        patch.setattr(
            known,
            "MODELS",
            tuple(
                dataclasses.replace(
                    model, download=dataclasses.replace(model.download, files=stated)
                )
                for model, stated in ((one, image), (other, files))
            ),
        )
        with pytest.raises(ModelError, match=r"do not belong together.*SigLIP 2.*LAION-2B"):
            gate.settle(folder)


# Which graphs are quantised


@pytest.mark.parametrize(
    ("operator", "found"),
    [
        ("MatMulNBits", True),
        ("MatMulInteger", True),
        ("QLinearConv", True),
        ("DynamicQuantizeMatMul", True),
        ("ConvInteger", True),
        ("QAttention", True),
        ("MatMulBnb4", True),
        ("FusedMatMul", False),
        ("Unsqueeze", False),
    ],
)
def test_the_operators_of_a_quantised_graph(operator: str, found: bool, tmp_path: Path) -> None:
    node = onnx.helper.make_node(operator, ["x"], ["y"], domain="com.microsoft")
    inner = onnx.helper.make_graph([node], "inner", [], [])
    branch = onnx.helper.make_node("If", ["c"], ["z"], then_branch=inner, else_branch=inner)
    for at, nodes in enumerate(([node], [branch])):
        model = onnx.helper.make_model(onnx.helper.make_graph(nodes, "g", [], []))
        (tmp_path / f"{at}.onnx").write_bytes(model.SerializeToString())
        assert graphfile.quantised(tmp_path / f"{at}.onnx") == found


# Towers of equal width that belong to two models


def test_words_that_do_not_fit_the_pictures_are_noticed(tmp_path: Path) -> None:
    starter = resource("models", "starter")
    assert check_folder(starter)
    folder = tmp_path / "mixed"
    shutil.copytree(starter, folder)
    spec = ModelSpec.load(folder)
    other = small_towers.text_tower(80_000, dim=spec.dim, length="tokens")
    (folder / "text.onnx").write_bytes(other.SerializeToString())
    sha256 = hashlib.sha256((folder / "text.onnx").read_bytes()).hexdigest()
    files = spec.files | {"text.onnx": sha256}
    small_towers.describe(folder, files=files, tokenizer="sentencepiece")
    assert not check_folder(folder)
