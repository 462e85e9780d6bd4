"""A model folder as an `Encoder`, run by ONNX Runtime.

What a folder's files must look like:

- `image.onnx`: one input, float32 [n, 3, size, size]; the first output is the joint vector [n, dim]. A model with
  `visual_dim` has a second output, the visual vector [n, visual_dim].
- `text.onnx`: an int64 input [n, tokens], or two of them of which the one whose name has "mask" is the attention mask;
  the first output is the joint vector [n, dim].

Outputs need not be of unit length: they are made so here.
"""

from __future__ import annotations

import hashlib
import threading
from pathlib import Path
from typing import Final, Literal

import numpy as np
import onnxruntime as ort
from onnxruntime.capi import onnxruntime_pybind11_state as native

from photosearch.encoder import preprocess, tokens
from photosearch.encoder.spec import Floats, ModelSpec, Pixels, Space
from photosearch.errors import ModelChecksum, ModelError, ModelMissing, ModelProvider, UserError

ort.disable_telemetry_events()  # where the variable that photosearch/__init__.py sets is not heeded: Windows

BATCH: Final = 8  # more brings no speed, only memory
CUDA: Final = "CUDAExecutionProvider"
CPU: Final = "CPUExecutionProvider"
PROVIDERS: Final = ("auto", "cuda", "cpu")

Tower = Literal["image", "text"]

_FAILURES: Final[tuple[type[BaseException], ...]] = (
    native.EPFail,
    native.Fail,
    native.InvalidArgument,
    native.InvalidGraph,
    native.InvalidProtobuf,
    native.NoSuchFile,
    native.NotImplemented,
    native.RuntimeException,
    RuntimeError,
    ValueError,
)


class OnnxEncoder:
    """The encoder of the model in `folder`. Safe to share between threads; a session opens at its first use.

    `threads` is the number that one run may use (0: as ONNX Runtime chooses). `provider` is "auto" (CUDA where it
    works, else the CPU), "cuda" or "cpu". Raises ModelMissing, ModelError or ModelChecksum where the folder is not
    what its `model.json` says.
    """

    def __init__(self, folder: Path, *, threads: int = 0, provider: str = "auto") -> None:
        if provider not in PROVIDERS:
            raise UserError(
                f"“{provider}” is not a way to run a model.",
                f"Choose one of: {', '.join(PROVIDERS)}.",
            )
        self._folder = folder
        self._spec = ModelSpec.load(folder)
        verify(folder, self._spec)
        self._tokens = tokens.tokenizer(folder, self._spec)
        self._threads = threads
        self._wanted = provider
        self._lock = threading.Lock()
        self._sessions: dict[Tower, ort.InferenceSession] = {}
        self._provider, self._reason = "", ""

    @property
    def spec(self) -> ModelSpec:
        return self._spec

    @property
    def key(self) -> str:
        return self._spec.key

    @property
    def provider(self) -> str:
        """What the model runs on: "cuda" or "cpu"."""
        self._session("text")
        return self._provider

    @property
    def reason(self) -> str:
        """One sentence that says what the model runs on and why."""
        self._session("text")
        return self._reason

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        """Each space's unit vectors of uint8 [n, size, size, 3]."""
        spaces = self._spec.spaces
        parts: dict[Space, list[Floats]] = {space: [] for space in spaces}
        for start in range(0, len(pixels), BATCH):
            batch = preprocess.tensor(pixels[start : start + BATCH], self._spec.preprocess)
            session = self._session("image")
            outputs = self._run(session, {session.get_inputs()[0].name: batch})
            for output, (space, dim) in zip(outputs, spaces.items(), strict=False):
                parts[space].append(_unit(output, len(batch), dim))
        return {space: _stack(parts[space], dim) for space, dim in spaces.items()}

    def encode_texts(self, texts: list[str]) -> Floats:
        """Unit vectors in the joint space."""
        parts: list[Floats] = []
        for start in range(0, len(texts), BATCH):
            ids, mask = self._tokens.encode(texts[start : start + BATCH])
            session = self._session("text")
            names = [item.name for item in session.get_inputs()]
            outputs = self._run(session, {name: mask if "mask" in name else ids for name in names})
            parts.append(_unit(outputs[0], len(ids), self._spec.dim))
        return _stack(parts, self._spec.dim)

    def clipped(self, text: str) -> str:
        """The end of `text` that is beyond the context length; "" where all of it fits."""
        return self._tokens.clipped(text)

    def _run(self, session: ort.InferenceSession, feed: dict[str, np.ndarray]) -> list[np.ndarray]:
        try:
            return list(session.run(None, feed))
        except _FAILURES as error:
            raise ModelError(f"The model {self._spec.title} could not be run: {error}.") from error

    def _session(self, tower: Tower) -> ort.InferenceSession:
        with self._lock:
            if tower not in self._sessions:
                self._sessions[tower] = self._open(self._folder / f"{tower}.onnx")
            return self._sessions[tower]

    def _open(self, path: Path) -> ort.InferenceSession:
        """A session on the wanted provider; the second tower follows the first one's choice."""
        wanted = self._provider or self._wanted
        if wanted != "cpu":
            session, failure = _cuda_session(path, self._threads)
            if session is not None:
                self._provider, self._reason = "cuda", "CUDA, because a CUDA device was found."
                return session
            if wanted == "cuda":
                raise ModelProvider(
                    f"The model cannot run on CUDA, because {failure}.", "Choose “auto” or “cpu”."
                )
            self._reason = f"CPU, because {failure}."
        session = _cpu_session(path, self._threads)
        self._provider = "cpu"
        self._reason = self._reason or "CPU, because it was asked for."
        return session


def verify(folder: Path, spec: ModelSpec) -> None:
    """Compare each file with the sha256 in `model.json`."""
    for name, wanted in spec.files.items():
        try:
            with (folder / name).open("rb") as stream:
                found = hashlib.file_digest(stream, "sha256").hexdigest()
        except FileNotFoundError:
            raise ModelMissing(
                f"The model {spec.title} lacks the file {name}.", "Install the model again."
            ) from None
        except OSError as error:
            raise ModelError(f"{folder / name} cannot be read: {error}.") from error
        if found != wanted:
            raise ModelChecksum(
                f"The file {name} of the model {spec.title} is not the one that was published.",
                "Install the model again.",
            )


def _options(threads: int, severity: int) -> ort.SessionOptions:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = severity
    # Spinning threads take the cores that decoding and the window need.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def _cuda_session(path: Path, threads: int) -> tuple[ort.InferenceSession | None, str]:
    """A session whose first provider is CUDA, or None and the reason."""
    if CUDA not in ort.get_available_providers():
        return None, "no CUDA device was found (this ONNX Runtime is the CPU one)"
    try:
        session = ort.InferenceSession(
            path, _options(threads, 4), providers=[CUDA, CPU], enable_fallback=0
        )
    except _FAILURES as error:
        return (
            None,
            f"CUDA failed ({str(error).splitlines()[0] if str(error) else type(error).__name__})",
        )
    if session.get_providers()[0] != CUDA:
        return None, "no CUDA device was found"
    return session, ""


def _cpu_session(path: Path, threads: int) -> ort.InferenceSession:
    try:
        return ort.InferenceSession(path, _options(threads, 3), providers=[CPU], enable_fallback=0)
    except _FAILURES as error:
        raise ModelError(f"{path} cannot be opened: {error}.") from error


def _unit(output: np.ndarray, rows: int, dim: int) -> Floats:
    """`output` as float32 rows of length 1."""
    if output.shape != (rows, dim):
        raise ModelError(
            f"The model gives {list(output.shape)} where model.json says [{rows}, {dim}]."
        )
    vectors = np.asarray(output, dtype=np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not (np.isfinite(lengths).all() and (lengths > 0).all()):
        raise ModelError("The model gives vectors that are not numbers.")
    return np.asarray(vectors / lengths, dtype=np.float32)


def _stack(parts: list[Floats], dim: int) -> Floats:
    return np.concatenate(parts) if parts else np.zeros((0, dim), dtype=np.float32)
