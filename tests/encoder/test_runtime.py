"""`OnnxEncoder` with the tiny model, compared with the same computation in NumPy."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from photosearch.base.errors import ModelChecksum, ModelError, ModelMissing
from photosearch.encoder import graphfile, preprocess, providers, runtime, towers
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import ModelSpec

TINY = Path(__file__).with_name("tiny")
ODD = Path(__file__).with_name("odd")


@pytest.fixture(scope="module")
def encoder() -> OnnxEncoder:
    return OnnxEncoder(TINY, threads=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "model"))


def pictures(count: int) -> np.ndarray:
    return np.random.default_rng(count).integers(0, 256, (count, 8, 8, 3), dtype=np.uint8)


def tables() -> dict[str, np.ndarray]:
    """The random tables of `make_tiny.py`."""
    random = np.random.default_rng(7)
    sizes = {"joint": (192, 4), "visual": (192, 6), "text": (18, 4)}
    return {name: random.normal(size=size).astype(np.float32) for name, size in sizes.items()}


def unit(rows: np.ndarray) -> np.ndarray:
    return np.asarray(rows / np.linalg.norm(rows, axis=-1, keepdims=True))


def test_pictures_get_unit_vectors_in_both_spaces(encoder: OnnxEncoder) -> None:
    batch = pictures(3)
    vectors = encoder.encode_images(batch)
    assert list(vectors) == ["joint", "visual"]
    flat = preprocess.tensor(batch, encoder.spec.preprocess).reshape(3, -1)
    for space, rows in vectors.items():
        assert rows.dtype == np.float32
        np.testing.assert_allclose(rows, unit(flat @ tables()[space]), atol=1e-5)


def test_texts_become_unit_vectors(encoder: OnnxEncoder) -> None:
    table = tables()["text"]
    wanted = unit(np.stack([table[[2, 5, 7, 3]].sum(0), table[[2, 3]].sum(0)]))
    found = encoder.encode_texts(["red dog", ""])
    assert found.dtype == np.float32
    np.testing.assert_allclose(found, wanted, atol=1e-6)


def test_empty_input_gives_empty_output(encoder: OnnxEncoder) -> None:
    assert encoder.encode_texts([]).shape == (0, 4)
    empty = encoder.encode_images(np.zeros((0, 8, 8, 3), dtype=np.uint8))
    assert {space: rows.shape for space, rows in empty.items()} == {
        "joint": (0, 4),
        "visual": (0, 6),
    }


def test_a_vector_does_not_depend_on_its_batch(encoder: OnnxEncoder) -> None:
    batch = pictures(19)
    together = encoder.encode_images(batch)
    for index in (0, 7, 8, 18):
        alone = encoder.encode_images(batch[index : index + 1])
        for space, rows in together.items():
            assert rows[index] @ alone[space][0] > 0.99999
    texts = ["a dog", "red", "the cat on the beach!"] * 5
    many = encoder.encode_texts(texts)
    for index, text in enumerate(texts):
        assert many[index] @ encoder.encode_texts([text])[0] > 0.99999


def test_a_text_of_5000_characters_is_clipped(encoder: OnnxEncoder) -> None:
    text = "red dog " * 625
    np.testing.assert_allclose(
        encoder.encode_texts([text]), encoder.encode_texts(["red dog " * 3]), atol=1e-6
    )
    assert encoder.clipped(text) == text[len("red dog " * 3) :].strip()
    assert encoder.clipped("red dog") == ""


def test_each_session_opens_once_on_first_use(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    sizes: list[int] = []
    real = providers.make

    def make(path: Path, *rest: Any) -> Any:
        opened.append(path.name)
        session = real(path, *rest)
        run = session.run

        def spy(names: list[str], feed: dict[str, np.ndarray]) -> list[np.ndarray]:
            sizes.append(len(next(iter(feed.values()))))
            return list(run(names, feed))

        session.run = spy
        return session

    monkeypatch.setattr(providers, "make", make)
    encoder = OnnxEncoder(TINY, threads=2, provider="cpu")
    assert opened == []
    threads = [threading.Thread(target=encoder.encode_texts, args=(["dog"],)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert opened == ["text.onnx"]
    sizes.clear()
    encoder.encode_images(pictures(19))
    encoder.encode_texts(["dog"] * 9)
    assert opened == ["text.onnx", "image.onnx"]
    assert sizes == [4, 4, 4, 4, 3, 4, 4, 1], "the CPU's batch is 4"


def test_the_key_names_the_files(encoder: OnnxEncoder, folder: Path) -> None:
    assert encoder.key == ModelSpec.load(TINY).key == OnnxEncoder(folder).key
    assert encoder.key.startswith("tiny@")


@pytest.mark.parametrize("name", ["image.onnx", "text.onnx", "tokenizer.json"])
def test_a_changed_file_is_refused(folder: Path, name: str) -> None:
    content = bytearray((folder / name).read_bytes())
    content[-1] ^= 1
    (folder / name).write_bytes(content)
    with pytest.raises(ModelChecksum, match=name):
        OnnxEncoder(folder)


def test_a_missing_file_or_folder_is_refused(folder: Path) -> None:
    (folder / "text.onnx").unlink()
    with pytest.raises(ModelMissing, match=r"text\.onnx"):
        OnnxEncoder(folder)
    with pytest.raises(ModelMissing):
        OnnxEncoder(folder / "nowhere")


def resign(folder: Path, **changes: object) -> None:
    """Write the current sha256 of each file, and the given changes, to `model.json`."""
    import hashlib
    from dataclasses import replace

    spec = replace(ModelSpec.load(folder), **changes)  # type: ignore[arg-type]
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in spec.files}
    (folder / "model.json").write_text(replace(spec, files=files).to_json())


def test_a_file_that_is_no_model_is_a_model_error(folder: Path) -> None:
    (folder / "image.onnx").write_bytes(b"not a model")
    resign(folder)
    encoder = OnnxEncoder(folder)
    assert encoder.encode_texts(["dog"]).shape == (1, 4)
    with pytest.raises(ModelError, match=r"image\.onnx"):
        encoder.encode_images(pictures(1))


def test_a_model_with_other_dimensions_is_a_model_error(folder: Path) -> None:
    resign(folder, dim=5)
    with pytest.raises(ModelError, match=r"where model\.json says"):
        OnnxEncoder(folder).encode_texts(["dog"])


def test_a_model_that_takes_another_size_is_a_model_error(folder: Path) -> None:
    from dataclasses import replace

    resign(folder, preprocess=replace(ModelSpec.load(folder).preprocess, size=9))
    with pytest.raises(ModelError, match="could not be run"):
        OnnxEncoder(folder).encode_images(np.zeros((1, 9, 9, 3), dtype=np.uint8))


def test_a_vector_of_zero_length_or_nan_is_a_model_error() -> None:
    with pytest.raises(ModelError, match="not numbers"):
        towers._unit(np.zeros((1, 4), dtype=np.float32), 1, 4)
    with pytest.raises(ModelError, match="not numbers"):
        towers._unit(np.full((1, 4), np.nan, dtype=np.float32), 1, 4)


def test_a_model_with_one_space_ignores_other_outputs(folder: Path) -> None:
    resign(folder, visual_dim=0)
    assert list(OnnxEncoder(folder).encode_images(pictures(1))) == ["joint"]


# Graphs from other exporters


@pytest.fixture
def odd(folder: Path) -> Callable[..., Path]:
    """`odd("image_three")` returns the tiny model with that graph instead of its own."""

    def change(name: str, **changes: object) -> Path:
        shutil.copy(ODD / f"{name}.onnx", folder / f"{name.split('_')[0]}.onnx")
        resign(folder, **changes)
        return folder

    return change


@pytest.mark.parametrize("name", ["image_order", "image_three", "image_half", "text_bert"])
@pytest.mark.parametrize("count", [1, 3, 7])
def test_other_inputs_outputs_and_batches_give_the_same_vectors(
    name: str, count: int, odd: Callable[..., Path], encoder: OnnxEncoder
) -> None:
    other = OnnxEncoder(odd(name))
    wanted, found = encoder.encode_images(pictures(count)), other.encode_images(pictures(count))
    for space in wanted:
        assert np.vecdot(found[space], wanted[space]).min() > 0.9999
    texts = ["a red dog", "", "cat"][:count]
    np.testing.assert_allclose(other.encode_texts(texts), encoder.encode_texts(texts), atol=1e-6)


@pytest.mark.parametrize(
    ("shape", "fits"),
    [
        (["n", 4], True),
        (["n", "width"], True),
        ([], True),  # nothing is declared
        (["n", 5], False),
        (["n", 4, 7], False),
        (["n", "tokens", 4], False),
    ],
)
def test_which_outputs_can_be_vectors(shape: list[int | str | None], fits: bool) -> None:
    assert towers._may_be(shape, 4) == fits


def test_a_failure_on_the_cpu_gives_one_clear_sentence(odd: Callable[..., Path]) -> None:
    encoder = OnnxEncoder(odd("image_nan", visual_dim=0), provider="cpu")
    with pytest.raises(ModelError) as caught:
        encoder.encode_images(pictures(2))
    assert str(caught.value) == "The model gives vectors that are not numbers."


def test_a_folder_that_works_passes(odd: Callable[..., Path]) -> None:
    runtime.check_folder(TINY)
    for name in ("image_order", "image_three", "image_half", "text_bert"):
        runtime.check_folder(odd(name))


@pytest.mark.parametrize(
    ("name", "changes", "said"),
    [
        ("image_mixing", {"visual_dim": 0}, "vector of a picture depends on the batch"),
        ("image_blind", {"visual_dim": 0}, "every picture the same vector"),
        ("image_nan", {"visual_dim": 0}, "not numbers"),
        ("image_order", {"dim": 5}, r"where model\.json says \[n, 5\]"),
        ("image_order", {"visual_dim": 7}, r"where model\.json says \[n, 7\]"),
        ("text_positions", {}, "takes input_ids tensor.int32., position_ids"),
    ],
)
def test_a_folder_that_does_not_work_is_refused_with_the_reason(
    name: str, changes: dict[str, int], said: str, odd: Callable[..., Path]
) -> None:
    with pytest.raises(ModelError, match=said):
        runtime.check_folder(odd(name, **changes))


def test_16_bit_weights_do_not_kill_the_process(odd: Callable[..., Path]) -> None:
    """This file can kill ONNX Runtime, so another process opens it."""
    code = (
        "import sys; from pathlib import Path; from photosearch.encoder.runtime import check_folder\n"
        "check_folder(Path(sys.argv[1]))"
    )
    folder = odd("image_transformer", visual_dim=0)
    done = subprocess.run([sys.executable, "-c", code, folder], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def nested(depth: int) -> bytes:
    """A model whose graph has a node with an attribute with a graph …"""
    data = b""
    for number in [*(1, 5, 6) * depth, 7]:
        size = len(data)
        data = bytes((number << 3 | 2, size & 127 | 128, size >> 7 & 127 | 128, size >> 14)) + data
    return data


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ((ODD / "image_transformer.onnx").read_bytes(), True),
        ((ODD / "image_half.onnx").read_bytes(), True),
        ((TINY / "image.onnx").read_bytes(), False),
        ((ODD / "image_half.onnx").read_bytes()[:60], False),
        (b"", False),
        (b"not a model", False),
        (b"\xff" * 40, False),
        (nested(1000), False),
        (
            b"\x3a\xff\xff\xff\xff\xff\xff\xff\xff\x7f",
            False,
        ),  # a graph that ends beyond the end of the file
    ],
)
def test_16_bit_weights_are_detected_without_opening_a_session(
    content: bytes, found: bool, tmp_path: Path
) -> None:
    (tmp_path / "x.onnx").write_bytes(content)
    assert graphfile.half_weights(tmp_path / "x.onnx") == found
    assert not graphfile.half_weights(tmp_path / "absent.onnx")
    assert not graphfile.quantised(tmp_path / "x.onnx")


def test_swapped_towers_and_files_that_are_no_models_are_refused(folder: Path) -> None:
    (folder / "image.onnx").rename(folder / "other")
    (folder / "text.onnx").rename(folder / "image.onnx")
    (folder / "other").rename(folder / "text.onnx")
    with pytest.raises(ModelChecksum):
        runtime.check_folder(folder)
    resign(folder)
    with pytest.raises(ModelError, match=r"image\.onnx takes input_ids"):
        runtime.check_folder(folder)
    (folder / "image.onnx").write_bytes(b"not a model")
    resign(folder)
    with pytest.raises(ModelError, match=r"image\.onnx cannot be opened"):
        runtime.check_folder(folder)
    (folder / "image.onnx").unlink()
    with pytest.raises(ModelMissing):
        runtime.check_folder(folder)
