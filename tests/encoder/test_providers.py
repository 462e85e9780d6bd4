"""Which device runs a model, and the reasons given for rejected ones, with real sessions and injected faults."""

from __future__ import annotations

import json
import shutil
import threading
from pathlib import Path

import numpy as np
import pytest

from photosearch.base.errors import UserError
from photosearch.encoder import providers, selftest
from photosearch.encoder.providers import native
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.encoder.spec import ModelSpec
from tests.encoder.devices import OUT_OF_MEMORY, Device, Outputs, agree, others, put_in
from tests.encoder.test_runtime import TINY, pictures, resign


@pytest.fixture(scope="module")
def on_cpu() -> OnnxEncoder:
    return OnnxEncoder(TINY, provider="cpu")


def refuse(error: Exception, only: str = "") -> Device:
    """A device that fails to open any file, or only the file `only`."""

    def opening(name: str) -> None:
        if name == (only or name):
            raise error

    return Device(opening)


# Choice of the device


def test_a_device_that_agrees_with_the_cpu_is_used(
    monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    device = Device()
    put_in(monkeypatch, cuda=device)
    encoder = OnnxEncoder(TINY)
    assert device.opened == [], "a session was opened before it was needed"
    agree(encoder, on_cpu)
    assert encoder.provider == "cuda"
    assert encoder.reason == ("CUDA, because its vectors agree with the CPU's (cosine 1.00000).")
    assert encoder.rejections == []
    assert sorted(device.opened) == ["image.onnx", "text.onnx"]


def test_without_a_device_nothing_is_tested(monkeypatch: pytest.MonkeyPatch) -> None:
    put_in(monkeypatch)
    monkeypatch.setattr(selftest, "run", None)
    encoder = OnnxEncoder(TINY)
    assert encoder.encode_texts(["dog"]).shape == (1, 4)
    assert encoder.provider == "cpu"
    assert encoder.reason == "CPU, because the installed ONNX Runtime supports no other device."
    assert encoder.rejections == []


def test_the_reason_says_that_the_cpu_was_selected(monkeypatch: pytest.MonkeyPatch) -> None:
    device = Device()
    put_in(monkeypatch, cuda=device)
    encoder = OnnxEncoder(TINY, provider="cpu")
    assert (encoder.provider, encoder.reason) == ("cpu", "CPU, because it was selected.")
    encoder.encode_images(pictures(20))
    assert device.opened == []


def test_an_unknown_provider_is_a_user_error() -> None:
    with pytest.raises(UserError, match="npu"):
        OnnxEncoder(TINY, provider="npu")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (native.EPFail("CUDA failure 35: CUDA driver version is insufficient for CUDA runtime version"),
         "needs a newer graphics driver"),
        (RuntimeError("x.cc:729 Please install TensorRT libraries as mentioned"), "lacks its libraries"),
        (native.Fail("Failed to load library libonnxruntime_providers_cuda.so with error: libcublasLt.so.13: "
                     "cannot open shared object file"), "lacks its libraries"),
        (native.RuntimeException(OUT_OF_MEMORY), "ran out of memory"),
        (native.Fail("[ONNXRuntimeError] : 1 : FAIL : something odd.\nand more"),
         "failed (1 : FAIL : something odd)"),
        (ValueError("Unknown provider option: cudnn"), "failed (Unknown provider option: cudnn)"),
        (native.EPFail(""), "failed (EPFail)"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("tower", ["image.onnx", "text.onnx"])
def test_a_device_that_does_not_open_is_replaced_and_the_reason_reported(
    error: Exception,
    said: str,
    tower: str,
    monkeypatch: pytest.MonkeyPatch,
    on_cpu: OnnxEncoder,
) -> None:
    put_in(monkeypatch, cuda=refuse(error, only=tower))
    encoder = OnnxEncoder(TINY)
    agree(encoder, on_cpu)
    assert encoder.provider == "cpu"
    assert encoder.reason == f"CPU, because CUDA {said}."
    assert encoder.rejections == [f"CUDA {said}"]


def test_a_silent_fallback_to_the_cpu_is_noticed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    device = Device(quiet=True)
    put_in(monkeypatch, cuda=device, openvino=Device(quiet=True))
    monkeypatch.setattr(providers, "cuda_libraries", lambda: "lacks the library libcublas.so.13")
    encoder = OnnxEncoder(TINY)
    assert encoder.reason == (
        "CPU, because CUDA lacks the library libcublas.so.13; OpenVINO on a GPU found no device."
    )
    assert len(device.opened) == 1, "the device was tried again for the other tower"


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def loud() -> None:
        print("Failed to load /opt/x/libnvrtc.so.13: no such file")
        print("Failed to load libcublasLt.so.13: cannot open")

    providers.cuda_libraries.cache_clear()
    monkeypatch.setattr(providers.ort, "preload_dlls", loud)
    assert providers.cuda_libraries() == "lacks the library libnvrtc.so.13"
    providers.cuda_libraries.cache_clear()
    monkeypatch.setattr(providers.ort, "preload_dlls", lambda: None)
    assert providers.cuda_libraries() == ""
    providers.cuda_libraries.cache_clear()


def test_a_device_with_wrong_vectors_is_not_used(
    monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    put_in(monkeypatch, cuda=Device(running=others), directml=Device())
    encoder = OnnxEncoder(TINY)
    agree(encoder, on_cpu)
    assert encoder.provider == "directml"
    (rejection,) = encoder.rejections
    assert rejection.startswith("CUDA gave other vectors than the CPU (cosine -0.")
    assert encoder.reason == (
        f"DirectML, because {rejection}; its vectors agree with the CPU's (cosine 1.00000)."
    )


@pytest.mark.parametrize("tower", ["image.onnx", "text.onnx"])
@pytest.mark.parametrize(("noise", "used"), [(0.03, "cuda"), (0.06, "cpu")])
def test_each_tower_must_reach_a_cosine_of_0_999(
    tower: str, noise: float, used: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A vector turned by the angle t has the cosine cos t to the original: 0.99955 and 0.9982."""

    def turned(name: str, _rows: int, outputs: Outputs) -> Outputs:
        if name != tower:
            return outputs
        turn = []
        for rows in outputs:
            side = np.zeros_like(rows)
            side[:, 0], side[:, 1] = -rows[:, 1], rows[:, 0]
            side /= np.linalg.norm(side, axis=1, keepdims=True)
            side *= np.linalg.norm(rows, axis=1, keepdims=True)
            turn.append(rows * np.float32(np.cos(noise)) + side * np.float32(np.sin(noise)))
        return turn

    put_in(monkeypatch, cuda=Device(running=turned))
    assert OnnxEncoder(TINY).provider == used


def test_vectors_with_nan_reject_a_device(monkeypatch: pytest.MonkeyPatch) -> None:
    def nan(_name: str, _rows: int, outputs: Outputs) -> Outputs:
        return [rows * np.nan for rows in outputs]

    put_in(monkeypatch, cuda=Device(running=nan))
    encoder = OnnxEncoder(TINY)
    assert encoder.provider == "cpu"
    assert encoder.reason == "CPU, because CUDA gave vectors that are not numbers."


def test_the_selected_provider_comes_first_and_the_cpu_last(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put_in(monkeypatch, cuda=Device(), directml=Device())
    assert OnnxEncoder(TINY).provider == "cuda"
    assert OnnxEncoder(TINY, provider="directml").provider == "directml"


def test_a_selected_provider_that_fails_is_replaced_and_named(
    monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    put_in(monkeypatch)
    encoder = OnnxEncoder(TINY, provider="cuda")
    agree(encoder, on_cpu)
    assert encoder.reason == "CPU, because the installed ONNX Runtime does not support CUDA."
    assert encoder.rejections == ["the installed ONNX Runtime does not support CUDA"]
    put_in(monkeypatch, cuda=refuse(native.Fail("no CUDA-capable device is detected")))
    assert OnnxEncoder(TINY, provider="cuda").reason == "CPU, because CUDA found no device."


def test_tensorrt_is_used_only_if_selected(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    device = Device()
    put_in(monkeypatch, tensorrt=device, cuda=Device())
    assert OnnxEncoder(TINY).provider == "cuda"
    assert device.opened == []
    encoder = OnnxEncoder(TINY, provider="tensorrt", cache=tmp_path)
    assert encoder.provider == "tensorrt"
    assert encoder.reason.endswith(
        "; the first start with a model builds its engine, which takes minutes."
    )
    for name, _, asked in device.options:
        assert [provider for provider, _ in asked] == [
            "TensorrtExecutionProvider",
            "CUDAExecutionProvider",
            "CPUExecutionProvider",
        ]
        own = asked[0][1]
        assert Path(own["trt_engine_cache_path"]) == tmp_path / ModelSpec.load(TINY).key
        assert "trt_fp16_enable" not in own
        shapes = [own[f"trt_profile_{which}_shapes"] for which in ("min", "max")]
        assert (
            shapes
            == {
                "image.onnx": ["pixel_values:1x3x8x8", "pixel_values:16x3x8x8"],
                "text.onnx": [
                    "input_ids:1x1,attention_mask:1x1",
                    "input_ids:16x8,attention_mask:16x8",
                ],
            }[name]
        )
    put_in(monkeypatch, tensorrt=refuse(native.Fail("")), cuda=Device())
    encoder = OnnxEncoder(TINY, provider="tensorrt")
    assert (encoder.provider, encoder.rejections) == ("cuda", ["TensorRT failed (Fail)"])


def test_openvino_runs_on_the_cpu_only_if_selected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    device = Device()

    def opening(_name: str) -> None:
        if device.options[-1][2][0][1]["device_type"] == "GPU":
            raise native.Fail("[GPU] No device found")

    device.opening = opening
    put_in(monkeypatch, openvino=device)
    assert OnnxEncoder(TINY).provider == "cpu"
    encoder = OnnxEncoder(TINY, provider="openvino", threads=3)
    assert encoder.provider == "openvino"
    own = device.options[-1][2][0][1]
    assert json.loads(own["load_config"]) == {"CPU": {"INFERENCE_NUM_THREADS": 3}}
    assert encoder.reason.startswith(
        "OpenVINO on the CPU, because OpenVINO on a GPU failed ([GPU] No device found);"
    )


def test_directml_allows_one_run_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    inside = threading.Lock()
    met: list[bool] = []

    def running(_name: str, _rows: int, outputs: Outputs) -> Outputs:
        free = inside.acquire(blocking=False)
        met.append(free)
        threading.Event().wait(0.01)
        if free:
            inside.release()
        return outputs

    device = Device(running=running)
    put_in(monkeypatch, directml=device)
    encoder = OnnxEncoder(TINY, provider="directml")
    threads = [threading.Thread(target=encoder.encode_texts, args=(["dog"],)) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(met) >= 4 and all(met)
    assert all(not options.enable_mem_pattern for _, options, _ in device.options)


def test_sessions_do_not_spin_and_keep_to_their_threads(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    device = Device()
    put_in(monkeypatch, cuda=device)
    OnnxEncoder(TINY, threads=2).encode_texts(["dog"])
    assert len(device.options) == 2
    for _, options, asked in device.options:
        assert options.get_session_config_entry("session.intra_op.allow_spinning") == "0"
        assert options.intra_op_num_threads == 2
        assert asked[0][1]["arena_extend_strategy"] == "kSameAsRequested"


def test_the_choices_depend_on_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    put_in(monkeypatch, cuda=Device(), coreml=Device())
    assert providers.choices() == ["auto", "cuda", "coreml", "cpu"]


# 16-bit files


@pytest.fixture
def with_half(tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(TINY, tmp_path / "half"))
    shutil.copy(TINY.with_name("odd") / "image_half.onnx", folder / "image.fp16.onnx")
    resign(folder, files={**ModelSpec.load(folder).files, "image.fp16.onnx": ""})
    return folder


def test_a_16_bit_tower_is_used_on_cuda_if_it_agrees(
    with_half: Path, monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    device = Device()
    put_in(monkeypatch, cuda=device)
    encoder = OnnxEncoder(with_half)
    assert encoder.reason.startswith("CUDA with 16-bit numbers, because its vectors agree")
    assert sorted(device.opened) == ["image.fp16.onnx", "text.onnx"]
    batch = pictures(5)
    cosine = np.vecdot(encoder.encode_images(batch)["joint"], on_cpu.encode_images(batch)["joint"])
    assert 0.99999 < cosine.min() < 1.0


def test_a_16_bit_tower_that_disagrees_is_replaced_by_32_bits_on_cuda(
    with_half: Path, monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    def running(name: str, rows: int, outputs: Outputs) -> Outputs:
        return others(name, rows, outputs) if name == "image.fp16.onnx" else outputs

    put_in(monkeypatch, cuda=Device(running=running))
    encoder = OnnxEncoder(with_half)
    agree(encoder, on_cpu)
    assert encoder.provider == "cuda"
    assert encoder.reason.startswith("CUDA, because CUDA with 16-bit numbers gave other vectors")


def test_an_absent_device_is_tried_and_reported_once(
    with_half: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    device = refuse(native.Fail("no CUDA-capable device is detected"))
    put_in(monkeypatch, cuda=device)
    monkeypatch.setattr(selftest, "lowest_cosine", None)
    encoder = OnnxEncoder(with_half)
    assert encoder.reason == "CPU, because CUDA found no device."
    assert len(device.options) == 1


def test_the_cpu_never_opens_16_bit_files(
    with_half: Path, monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    put_in(monkeypatch)
    agree(OnnxEncoder(with_half), on_cpu)
