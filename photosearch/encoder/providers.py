"""What a model can run on: ONNX Runtime's execution providers, the settings of each, and why one failed.

`open_session` is the one place where a session is made.
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
from photosearch.encoder.graphfile import half_weights

ort.disable_telemetry_events()  # where the variable that photosearch/__init__.py sets is not heeded: Windows
ort.set_default_logger_severity(4)  # what fails is told by `reason`, not by coloured lines

log = logging.getLogger(__name__)

BATCH: Final = 8  # on a device, until its best has been measured
CPU_BATCH: Final = (
    4  # more takes memory, and is 8 % slower with the starter, 1 % faster with a ViT-B-32
)
PROFILE_BATCH: Final = 16  # what the indexer asks for at once

TITLES: Final = {
    "tensorrt": "TensorRT",
    "cuda": "CUDA",
    "directml": "DirectML",
    "coreml": "Core ML",
    "openvino": "OpenVINO",
    "cpu": "CPU",
}
KEYS: Final = ("auto", *TITLES)


class NoDevice(Exception):
    """A provider cannot be used. The text stands behind the title of a way: "found no device"."""


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
# A device may also open and run, and give nonsense.
FAULTS: Final[tuple[type[BaseException], ...]] = (*FAILURES, ModelError)


@dataclass(frozen=True)
class Way:
    """One way of running a model. `key` is the word in the settings, `name` is ONNX Runtime's.

    `options` go to the provider; `cached` too, where there is a folder for what it builds ("{}" stands for it).
    `half`: runs the model's 16-bit files, where it has them. `asked`: only tried where its key is asked for.
    `serial`: its sessions run one thing at a time. `most`: the largest batch. `note`: belongs to the reason.
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
        """What people read."""
        return f"{TITLES[self.key]} {self.detail}".strip()


CUDA: Final = "CUDAExecutionProvider"
_CUDA: Final = {
    # Take what is needed and no more: the same memory draws the screen and plays the films.
    "arena_extend_strategy": "kSameAsRequested",
    "cudnn_conv_use_max_workspace": "0",
    # The default tries every algorithm for each new batch size.
    "cudnn_conv_algo_search": "HEURISTIC",
}
_ENGINES: Final = {
    "trt_engine_cache_enable": "True",
    "trt_engine_cache_path": "{}",
    "trt_timing_cache_enable": "True",
    "trt_timing_cache_path": "{}",
}
_ENGINE_NOTE: Final = "the first start with a model builds its engine, which takes minutes"

CPU: Final = Way("cpu", "CPUExecutionProvider")
# In the order in which "auto" tries them.
WAYS: Final = (
    Way(
        "tensorrt",
        "TensorrtExecutionProvider",
        "with 16-bit numbers",
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
    Way("cuda", CUDA, "with 16-bit numbers", _CUDA, half=True),
    Way("cuda", CUDA, options=_CUDA),
    Way("directml", "DmlExecutionProvider", serial=True),
    Way(
        "coreml",
        "CoreMLExecutionProvider",
        options={"ModelFormat": "MLProgram"},
        cached={"ModelCacheDirectory": "{}"},
    ),
    # One device each, never AUTO: that begins on the processor and moves, so that a test would prove nothing.
    Way(
        "openvino",
        "OpenVINOExecutionProvider",
        "on a GPU",
        {"device_type": "GPU"},
        cached={"cache_dir": "{}"},
    ),
    Way("openvino", "OpenVINOExecutionProvider", "on the CPU", {"device_type": "CPU"}, asked=True),
    CPU,
)


def available() -> list[str]:
    """ONNX Runtime's names of the providers that this build of it contains."""
    return list(ort.get_available_providers())


def choices() -> list[str]:
    """The keys that make sense on this machine: "auto", what this ONNX Runtime contains, "cpu"."""
    there = available()
    return ["auto", *dict.fromkeys(way.key for way in WAYS if way.name in there)]


def candidates(wanted: str, half: bool) -> tuple[list[Way], str]:
    """The ways to try, best first and the CPU last; and why nothing better than the last is left, or "".

    `half`: the model has 16-bit files. Raises UserError where `wanted` is none of KEYS.
    """
    if wanted not in KEYS:
        raise UserError(
            f"“{wanted}” is not a way to run a model.", f"Choose one of: {', '.join(KEYS)}."
        )
    if wanted == CPU.key:
        return [CPU], "it was asked for"
    there = available()
    usable = [way for way in WAYS if way.name in there and (half or not way.half) and way != CPU]
    first = [way for way in usable if way.key == wanted]
    others = [way for way in usable if not way.asked and way not in first]
    absent = ""
    if wanted != "auto" and not first:
        absent = f"the installed ONNX Runtime is one without {TITLES[wanted]}"
    elif not first and not others:
        absent = "the installed ONNX Runtime knows no other device"
    return [*first, *others, CPU], absent


def open_session(
    path: Path, way: Way, *, threads: int = 0, cache: Path | None = None, row: tuple[int, ...] = ()
) -> ort.InferenceSession:
    """A session whose first provider is the way's. Raises one of FAILURES.

    `threads`: what one run may use (0: as ONNX Runtime chooses). `cache`: a folder for what the provider builds.
    `row`: the shape of the input, for providers that are built for shapes.
    """
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3 if way == CPU else 4
    # Spinning threads take the cores that decoding and the window need.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    if half_weights(path):
        # With a vision transformer's 16-bit weights this step kills the process (ONNX Runtime 1.32).
        options.add_session_config_entry(
            "optimization.disable_specified_optimizers", "NchwcTransformer"
        )
    if way.serial:
        options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
        options.enable_mem_pattern = False
    missing = cuda_libraries() if way.name in (CUDA, "TensorrtExecutionProvider") else ""
    try:
        session = make(path, options, _providers(path, way, threads, cache, row))
    except ValueError as error:  # options that this version does not know
        raise NoDevice(f"failed ({error})") from error
    except FAILURES as error:
        for pattern, plain in _ABSENT.items():
            if re.search(pattern, str(error), re.IGNORECASE):
                raise NoDevice(plain) from error
        raise
    if session.get_providers()[0] != way.name:
        raise NoDevice(missing or "found no device")
    return session


def make(
    path: Path, options: ort.SessionOptions, providers: list[tuple[str, dict[str, str]]]
) -> ort.InferenceSession:
    """ONNX Runtime's own constructor, without its habit of printing and going on with another provider."""
    return ort.InferenceSession(path, options, providers=providers, enable_fallback=0)


def _providers(
    path: Path, way: Way, threads: int, cache: Path | None, row: tuple[int, ...]
) -> list[tuple[str, dict[str, str]]]:
    own = dict(way.options)
    if cache is not None and way.cached:
        cache.mkdir(parents=True, exist_ok=True)
        own |= {key: value.format(cache) for key, value in way.cached.items()}
    if threads and way.options.get("device_type") == "CPU":
        own["load_config"] = json.dumps({"CPU": {"INFERENCE_NUM_THREADS": threads}})
    if way.key == "tensorrt":
        return [(way.name, own | _profile(path, row)), (CUDA, dict(_CUDA)), (CPU.name, {})]
    return [(way.name, own), *([(CPU.name, {})] if way != CPU else [])]


def _profile(path: Path, row: tuple[int, ...]) -> dict[str, str]:
    """TensorRT's range of shapes: without it, each batch size that is new would build the engine again."""
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
    """Load CUDA's libraries where Python packages hold them; what is missing, to stand behind a title, or ""."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        ort.preload_dlls()
    log.info("CUDA's libraries: %s", said.getvalue() or "loaded")
    found = re.search(r"Failed to load (?:.*[\\/])?([^\s:\\/]+):", said.getvalue())
    return f"lacks the library {found[1]}" if found else ""


_ABSENT: Final = {
    r"install TensorRT libraries|Failed to load library|cannot open shared object|LoadLibrary": "lacks its libraries",
    r"driver version is insufficient": "needs a newer graphics driver",
    r"no CUDA-capable device": "found no device",
}
_MEMORY: Final = re.compile(
    r"failed to allocate|out of ?memory|alloc_failed|bad.?alloc|not enough memory|8007000e",
    re.IGNORECASE,
)


def out_of_memory(error: BaseException) -> bool:
    """Whether a run or an opening failed for want of memory, by the words of CUDA, DirectML and the CPU."""
    return isinstance(error, MemoryError) or _MEMORY.search(str(error)) is not None


def why(error: BaseException) -> str:
    """A failure in words that stand behind the title of a way: "CUDA ran out of memory"."""
    text = str(error)
    if isinstance(error, NoDevice):
        return text
    if isinstance(error, ModelError):
        return text.removeprefix("The model ").replace("gives", "gave", 1).rstrip(".")
    if out_of_memory(error):
        return "ran out of memory"
    line = (text.splitlines() or [""])[0].removeprefix("[ONNXRuntimeError] : ").rstrip(". ")
    return f"failed ({line[:200] or type(error).__name__})"
