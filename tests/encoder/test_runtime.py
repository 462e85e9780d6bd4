"""`OnnxEncoder` over the tiny model, compared with the same arithmetic in NumPy."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import numpy as np
import onnxruntime as ort
import pytest

from photosearch.encoder import preprocess, runtime
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import ModelSpec
from photosearch.errors import ModelChecksum, ModelError, ModelMissing, ModelProvider, UserError

TINY = Path(__file__).with_name("tiny")


@pytest.fixture(scope="module")
def encoder() -> OnnxEncoder:
    return OnnxEncoder(TINY, threads=1)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "model"))


def pictures(count: int) -> np.ndarray:
    return np.random.default_rng(count).integers(0, 256, (count, 8, 8, 3), dtype=np.uint8)


def tables() -> dict[str, np.ndarray]:
    """The numbers that `make_tiny.py` drew."""
    random = np.random.default_rng(7)
    sizes = {"joint": (192, 4), "visual": (192, 6), "text": (18, 4)}
    return {name: random.normal(size=size).astype(np.float32) for name, size in sizes.items()}


def unit(rows: np.ndarray) -> np.ndarray:
    return np.asarray(rows / np.linalg.norm(rows, axis=-1, keepdims=True))


def test_pictures_fill_both_spaces_with_unit_vectors(encoder: OnnxEncoder) -> None:
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


def test_nothing_in_gives_nothing_out(encoder: OnnxEncoder) -> None:
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


def test_runs_are_small(encoder: OnnxEncoder, monkeypatch: pytest.MonkeyPatch) -> None:
    sizes: list[int] = []
    run = OnnxEncoder._run

    def spy(
        self: OnnxEncoder, session: ort.InferenceSession, feed: dict[str, np.ndarray]
    ) -> list[np.ndarray]:
        sizes.extend(len(rows) for rows in list(feed.values())[:1])
        return run(self, session, feed)

    monkeypatch.setattr(OnnxEncoder, "_run", spy)
    encoder.encode_images(pictures(19))
    encoder.encode_texts(["dog"] * 9)
    assert sizes == [8, 8, 3, 8, 1]


def test_sessions_do_not_spin_and_are_opened_once(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[ort.SessionOptions] = []
    real = ort.InferenceSession

    def spy(path: Path, options: ort.SessionOptions, **rest: object) -> ort.InferenceSession:
        opened.append(options)
        return real(path, options, **rest)

    monkeypatch.setattr(ort, "InferenceSession", spy)
    encoder = OnnxEncoder(TINY, threads=2)
    assert opened == []
    threads = [threading.Thread(target=encoder.encode_texts, args=(["dog"],)) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 1
    assert opened[0].get_session_config_entry("session.intra_op.allow_spinning") == "0"
    assert opened[0].intra_op_num_threads == 2
    encoder.encode_images(pictures(1))
    assert len(opened) == 2


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
    """Make `model.json` agree with the files as they are, with some fields changed."""
    import hashlib
    from dataclasses import replace

    spec = ModelSpec.load(folder)
    files = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in spec.files}
    (folder / "model.json").write_text(replace(spec, files=files, **changes).to_json())  # type: ignore[arg-type]


def test_a_file_that_is_no_model_is_a_model_error(folder: Path) -> None:
    (folder / "image.onnx").write_bytes(b"not a model")
    resign(folder)
    encoder = OnnxEncoder(folder)
    assert encoder.encode_texts(["dog"]).shape == (1, 4)
    with pytest.raises(ModelError, match=r"image\.onnx"):
        encoder.encode_images(pictures(1))


def test_a_model_of_other_dimensions_is_a_model_error(folder: Path) -> None:
    resign(folder, dim=5)
    with pytest.raises(ModelError, match=r"where model\.json says"):
        OnnxEncoder(folder).encode_texts(["dog"])


def test_a_model_that_takes_another_size_is_a_model_error(folder: Path) -> None:
    from dataclasses import replace

    resign(folder, preprocess=replace(ModelSpec.load(folder).preprocess, size=9))
    with pytest.raises(ModelError, match="could not be run"):
        OnnxEncoder(folder).encode_images(np.zeros((1, 9, 9, 3), dtype=np.uint8))


def test_a_vector_without_length_is_a_model_error(encoder: OnnxEncoder) -> None:
    with pytest.raises(ModelError, match="not numbers"):
        runtime._unit(np.zeros((1, 4), dtype=np.float32), 1, 4)
    with pytest.raises(ModelError, match="not numbers"):
        runtime._unit(np.full((1, 4), np.nan, dtype=np.float32), 1, 4)


def test_a_model_with_one_space_ignores_further_outputs(folder: Path) -> None:
    resign(folder, visual_dim=0)
    assert list(OnnxEncoder(folder).encode_images(pictures(1))) == ["joint"]


def test_auto_says_why_it_runs_on_the_cpu() -> None:
    encoder = OnnxEncoder(TINY)
    if runtime.CUDA in ort.get_available_providers():
        pytest.skip("this ONNX Runtime has CUDA")
    assert encoder.provider == "cpu"
    assert (
        encoder.reason
        == "CPU, because no CUDA device was found (this ONNX Runtime is the CPU one)."
    )


@pytest.mark.parametrize("loud", [True, False])
def test_a_cuda_that_fails_gives_way_to_the_cpu(
    loud: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where CUDA's libraries are missing some versions raise and some quietly use the CPU alone."""
    real = ort.InferenceSession
    tried: list[str] = []

    def session(
        path: Path, options: ort.SessionOptions, *, providers: list[str], **rest: object
    ) -> ort.InferenceSession:
        tried.extend(name for name in providers if name == runtime.CUDA)
        if loud and runtime.CUDA in providers:
            raise runtime.native.EPFail("CUDA failure 35\nmore lines")
        return real(path, options, providers=[runtime.CPU], **rest)

    monkeypatch.setattr(ort, "get_available_providers", lambda: [runtime.CUDA, runtime.CPU])
    monkeypatch.setattr(ort, "InferenceSession", session)
    encoder = OnnxEncoder(TINY)
    assert encoder.provider == "cpu"
    why = "CUDA failed (CUDA failure 35)" if loud else "no CUDA device was found"
    assert encoder.reason == f"CPU, because {why}."
    assert encoder.encode_images(pictures(1))["joint"].shape == (1, 4)
    assert len(tried) == 1, "the second tower follows the first one's choice"
    with pytest.raises(ModelProvider):
        OnnxEncoder(TINY, provider="cuda").encode_texts(["dog"])


def test_a_cuda_that_works_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    real = ort.InferenceSession

    class Session:
        def __init__(
            self, path: Path, options: ort.SessionOptions, *, providers: list[str], **rest: object
        ) -> None:
            self.asked = providers
            self.run = real(path, options, providers=[runtime.CPU], **rest).run
            self.get_inputs = real(path, options, providers=[runtime.CPU], **rest).get_inputs

        def get_providers(self) -> list[str]:
            return self.asked

    monkeypatch.setattr(ort, "get_available_providers", lambda: [runtime.CUDA, runtime.CPU])
    monkeypatch.setattr(ort, "InferenceSession", Session)
    encoder = OnnxEncoder(TINY)
    assert encoder.encode_images(pictures(1))["joint"].shape == (1, 4)
    assert (encoder.provider, encoder.reason) == ("cuda", "CUDA, because a CUDA device was found.")
    assert OnnxEncoder(TINY, provider="cpu").provider == "cpu"


def test_cuda_that_was_asked_for_is_not_replaced() -> None:
    if runtime.CUDA in ort.get_available_providers():
        pytest.skip("this ONNX Runtime has CUDA")
    encoder = OnnxEncoder(TINY, provider="cuda")
    with pytest.raises(ModelProvider, match="no CUDA device"):
        encoder.encode_texts(["dog"])


def test_the_cpu_that_was_asked_for_is_named() -> None:
    encoder = OnnxEncoder(TINY, provider="cpu")
    assert (encoder.provider, encoder.reason) == ("cpu", "CPU, because it was asked for.")


def test_an_unknown_provider_is_a_user_error() -> None:
    with pytest.raises(UserError, match="npu"):
        OnnxEncoder(TINY, provider="npu")
