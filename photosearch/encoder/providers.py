"""ONNX Runtime's execution providers: which ones to try, the settings of each, and why one failed.

Only `open_session` creates sessions for models.
"""

from __future__ import annotations

import contextlib
import functools
import io
import json
import logging
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import onnxruntime as ort
from onnxruntime.capi import onnxruntime_pybind11_state as native

from photosearch.base.errors import ModelError, UserError
from photosearch.base.settings import PROVIDERS
from photosearch.base.shortage import out_of_memory
from photosearch.base.user_text import joined, say
from photosearch.encoder.graphfile import half_weights

ort.disable_telemetry_events()  # Windows ignores the variable that photosearch/__init__.py sets
ort.set_default_logger_severity(
    4
)  # `OnnxEncoder.reason` reports failures, not ONNX Runtime's log lines

log = logging.getLogger(__name__)

BATCH: Final = 8  # on a device, until its best batch has been measured
# A larger batch takes memory; it is 8 % slower with the starter, and 1 % faster with a ViT-B-32.
CPU_BATCH: Final = 4
PROFILE_BATCH: Final = 16  # the batch that the indexer sends

TITLES: Final = {
    "tensorrt": "TensorRT",
    "cuda": "CUDA",
    "directml": "DirectML",
    "coreml": "Core ML",
    "openvino": "OpenVINO",
    "cpu": "CPU",
}
KEYS: Final = PROVIDERS  # "auto" and the keys of TITLES
NOT_NUMBERS: Final = say("The model gives vectors that are not numbers.")


class NoDevice(Exception):
    """A provider cannot be used. The text completes a sentence that begins with a way's title: "found no device"."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


FAILURES: Final[tuple[type[BaseException], ...]] = (
    native.EPFail,
    native.Fail,
    native.InvalidArgument,
    native.InvalidGraph,
    native.InvalidProtobuf,
    native.NoSuchFile,
    native.NotImplemented,
    native.RuntimeException,
    MemoryError,
    RuntimeError,
    NoDevice,
)
# A device may also open and run but give nonsense, which `Towers` reports as ModelError.
FAULTS: Final[tuple[type[BaseException], ...]] = (*FAILURES, ModelError)


@dataclass(frozen=True)
class Way:
    """One way of running a model: a provider with its options.

    `key`: the word in the settings. `name`: ONNX Runtime's name of the provider. `options`: passed to the provider.
    `cached`: further options if there is a cache folder; "{}" stands for its path. `half`: runs the model's 16-bit files,
    if it has them. `asked`: tried only if the user selected its key. `serial`: its sessions allow one run at a time.
    `most`: the largest batch. `note`: appended to `OnnxEncoder.reason`.
    """

    key: str
    name: str
    detail: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    cached: Mapping[str, str] = field(default_factory=dict)
    half: bool = False
    asked: bool = False
    serial: bool = False
    most: int = 64
    note: str = ""

    @property
    def title(self) -> str:
        """The name shown to the user, such as "CUDA with 16-bit numbers"."""
        return joined([TITLES[self.key], self.detail])


CUDA: Final = "CUDAExecutionProvider"
_CUDA: Final = {
    # Take no more memory than needed: the screen and video playback share it.
    "arena_extend_strategy": "kSameAsRequested",
    "cudnn_conv_use_max_workspace": "0",
    # The default benchmarks every algorithm for each new batch size.
    "cudnn_conv_algo_search": "HEURISTIC",
}
_ENGINES: Final = {
    "trt_engine_cache_enable": "True",
    "trt_engine_cache_path": "{}",
    "trt_timing_cache_enable": "True",
    "trt_timing_cache_path": "{}",
}
_ENGINE_NOTE: Final = say("the first start with a model builds its engine, which takes minutes")

CPU: Final = Way("cpu", "CPUExecutionProvider")
# In the order in which "auto" tries them.
WAYS: Final = (
    Way(
        "tensorrt",
        "TensorrtExecutionProvider",
        say("with 16-bit numbers"),
        {"trt_fp16_enable": "True"},
        cached=_ENGINES,
        half=True,
        asked=True,
        most=PROFILE_BATCH,
        note=_ENGINE_NOTE,
    ),
    Way(
        "tensorrt",
        "TensorrtExecutionProvider",
        cached=_ENGINES,
        asked=True,
        most=PROFILE_BATCH,
        note=_ENGINE_NOTE,
    ),
    Way("cuda", CUDA, say("with 16-bit numbers"), _CUDA, half=True),
    Way("cuda", CUDA, options=_CUDA),
    Way("directml", "DmlExecutionProvider", serial=True),
    Way(
        "coreml",
        "CoreMLExecutionProvider",
        options={"ModelFormat": "MLProgram"},
        cached={"ModelCacheDirectory": "{}"},
    ),
    # A named device, never AUTO: AUTO begins on the CPU and changes device later, so a self-test would prove nothing.
    Way(
        "openvino",
        "OpenVINOExecutionProvider",
        say("on a GPU"),
        {"device_type": "GPU"},
        cached={"cache_dir": "{}"},
    ),
    Way(
        "openvino",
        "OpenVINOExecutionProvider",
        say("on the CPU"),
        {"device_type": "CPU"},
        asked=True,
    ),
    CPU,
)


def available() -> list[str]:
    """ONNX Runtime's names of the providers in the installed build."""
    return list(ort.get_available_providers())


def choices() -> list[str]:
    """The keys that make sense on this machine: "auto" and those of the providers in the installed ONNX Runtime."""
    there = available()
    return ["auto", *dict.fromkeys(way.key for way in WAYS if way.name in there)]


def candidates(wanted: str, half: bool) -> tuple[list[Way], str]:
    """The ways to try, best first and the CPU last; and why the selected or any better provider is absent, or "".

    `half`: the model has 16-bit files. Raises UserError if `wanted` is not one of KEYS.
    """
    if wanted not in KEYS:
        raise UserError(
            say("“{wanted}” is not a way to run a model.", wanted=wanted),
            say("Choose one of: {keys}.", keys=", ".join(KEYS)),
        )
    if wanted == CPU.key:
        return [CPU], say("it was selected")
    there = available()
    usable = [way for way in WAYS if way.name in there and (half or not way.half) and way != CPU]
    first = [way for way in usable if way.key == wanted]
    others = [way for way in usable if not way.asked and way not in first]
    absent = ""
    if wanted != "auto" and not first:
        absent = say("the installed ONNX Runtime does not support {device}", device=TITLES[wanted])
    elif not first and not others:
        absent = say("the installed ONNX Runtime supports no other device")
    return [*first, *others, CPU], absent


def open_session(
    path: Path, way: Way, *, threads: int = 0, cache: Path | None = None, row: tuple[int, ...] = ()
) -> ort.InferenceSession:
    """Open the graph in `path` with the way's provider first. Raises one of FAILURES.

    `threads`: the number that one run may use (0: ONNX Runtime chooses). `cache`: a folder for what the provider
    compiles. `row`: the shape of one input row, for providers that compile for fixed shapes.
    """
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 4  # what fails is raised too, and stderr is for sentences
    # Spinning threads take the cores that decoding and the window need.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if half_weights(path):
        # This optimisation kills the process on a vision transformer with 16-bit weights (ONNX Runtime 1.32).
        options.add_session_config_entry(
            "optimization.disable_specified_optimizers", "NchwcTransformer"
        )
    if way.serial:
        options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
        options.enable_mem_pattern = False
    missing = cuda_libraries() if way.name in (CUDA, "TensorrtExecutionProvider") else ""
    try:
        session = make(path, options, _providers(path, way, threads, cache, row))
    except ValueError as error:  # an option that this version does not know
        raise NoDevice(say("failed ({error})", error=error)) from error
    except FAILURES as error:
        for pattern, plain in _ABSENT.items():
            if re.search(pattern, str(error), re.IGNORECASE):
                raise NoDevice(plain) from error
        raise
    if session.get_providers()[0] != way.name:
        raise NoDevice(missing or say("found no device"))
    return session


def make(
    path: Path, options: ort.SessionOptions, providers: list[tuple[str, dict[str, str]]]
) -> ort.InferenceSession:
    """Call ONNX Runtime's constructor without its fallback, which prints and continues with another provider."""
    return ort.InferenceSession(path, options, providers=providers, enable_fallback=0)


def _providers(
    path: Path, way: Way, threads: int, cache: Path | None, row: tuple[int, ...]
) -> list[tuple[str, dict[str, str]]]:
    own = dict(way.options)
    if cache is not None and way.cached:
        cache.mkdir(0o700, parents=True, exist_ok=True)
        own |= {key: value.format(cache) for key, value in way.cached.items()}
    if threads and way.options.get("device_type") == "CPU":
        own["load_config"] = json.dumps({"CPU": {"INFERENCE_NUM_THREADS": threads}})
    if way.key == "tensorrt":
        return [(way.name, own | _profile(path, row)), (CUDA, dict(_CUDA)), (CPU.name, {})]
    return [(way.name, own), *([(CPU.name, {})] if way != CPU else [])]


def _profile(path: Path, row: tuple[int, ...]) -> dict[str, str]:
    """TensorRT's range of input shapes. Without it, each new batch size rebuilds the engine."""
    plain = ort.SessionOptions()
    plain.graph_optimization_level = ort.GraphOptimizationLevel.ORT_DISABLE_ALL
    inputs = make(path, plain, [(CPU.name, {})]).get_inputs()
    if all(isinstance(size, int) for item in inputs for size in item.shape):
        return {}

    def shapes(batch: int, longest: bool) -> str:
        found = []
        for item in inputs:
            ours = (batch, *(row if longest or len(row) > 1 else (1,) * len(row)))
            sizes = [s if isinstance(s, int) else o for s, o in zip(item.shape, ours, strict=True)]
            found.append(f"{item.name}:{'x'.join(map(str, sizes))}")
        return ",".join(found)

    return {
        "trt_profile_min_shapes": shapes(1, longest=False),
        "trt_profile_opt_shapes": shapes(PROFILE_BATCH, longest=True),
        "trt_profile_max_shapes": shapes(PROFILE_BATCH, longest=True),
    }


@functools.cache
def cuda_libraries() -> str:
    """Load CUDA's libraries from installed Python packages. Returns "lacks the library …", or "" if all are loaded."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        ort.preload_dlls()
    log.info("CUDA's libraries: %s", said.getvalue() or "loaded")
    found = re.search(r"Failed to load (?:.*[\\/])?([^\s:\\/]+):", said.getvalue())
    return say("lacks the library {library}", library=found[1]) if found else ""


_ABSENT: Final = {
    r"install TensorRT libraries|Failed to load library|cannot open shared object|LoadLibrary": say(
        "lacks its libraries"
    ),
    r"driver version is insufficient": say("needs a newer graphics driver"),
    r"no CUDA-capable device": say("found no device"),
}


def why(error: BaseException) -> str:
    """The failure as words that follow a way's title, such as "ran out of memory"."""
    if isinstance(error, NoDevice):
        return error.text
    if isinstance(error, ModelError):
        if error.user_text == NOT_NUMBERS:
            return say("gave vectors that are not numbers")
        return say("failed ({error})", error=error.user_text)
    if out_of_memory(error):
        return say("ran out of memory")
    text = str(error)
    line = (text.splitlines() or [""])[0].removeprefix("[ONNXRuntimeError] : ").rstrip(". ")
    return say("failed ({error})", error=line[:200] or type(error).__name__)
