"""A model folder as an `Encoder`, run by ONNX Runtime on the best device that gives the CPU's vectors."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from photosearch.base.errors import ModelChecksum, ModelError, ModelMissing
from photosearch.encoder import providers, selftest, tokens
from photosearch.encoder.providers import CPU, FAILURES, FAULTS, Way
from photosearch.encoder.spec import Floats, ModelSpec, Pixels, Space
from photosearch.encoder.towers import Towers

log = logging.getLogger(__name__)

T = TypeVar("T")


@dataclass
class _Running:
    """What runs the model now. `reference`: the golden vectors of the CPU, until the batch has been measured."""

    towers: Towers
    reason: str
    reference: selftest.GoldenVectors | None = None
    batch: int = providers.BATCH


class OnnxEncoder:
    """The encoder of the model in `folder`. Safe to share between threads; what it needs opens at its first use.

    `threads` is the number of cores that it may use (0: one call takes what ONNX Runtime chooses). `provider` is one of `providers.KEYS`:
    where it cannot be used, the next best is, and the CPU at last; `reason` and `rejections` say why. `cache`: a folder
    for what a device's compiler builds. Raises ModelMissing, ModelError or ModelChecksum where the folder is not what
    its `model.json` says, and UserError where there is no such provider.
    """

    def __init__(
        self,
        folder: Path,
        *,
        threads: int = 0,
        provider: str = "auto",
        cache: Path | None = None,
    ) -> None:
        self._folder = folder
        self._spec = ModelSpec.load(folder)
        self._ways, self._absent = providers.candidates(
            provider, half="image.fp16.onnx" in self._spec.files
        )
        verify(folder, self._spec)
        self._tokens = tokens.tokenizer(folder, self._spec)
        self._threads = threads
        self._wanted = provider
        self._cache = cache / self._spec.key if cache else None
        self._lock = threading.Lock()
        self._running: _Running | None = None
        self._rejections: list[str] = []

    @property
    def spec(self) -> ModelSpec:
        return self._spec

    @property
    def key(self) -> str:
        return self._spec.key

    @property
    def provider(self) -> str:
        """What the model runs on: one of `providers.KEYS` but "auto"."""
        return self._now().towers.way.key

    @property
    def reason(self) -> str:
        """One sentence that says what the model runs on and why."""
        return self._now().reason

    @property
    def rejections(self) -> list[str]:
        """Why each better way is not used, best first: "CUDA found no device"."""
        self._now()
        return list(self._rejections)

    @property
    def batch(self) -> int:
        """How many pictures one run takes; measured at the first large call where this is not the CPU."""
        return self._now().batch

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        """Each space's unit vectors of uint8 [n, size, size, 3]."""
        if len(pixels) > providers.BATCH:
            self._measure()
        parts = self._in_batches(pixels, lambda towers, some: towers.images(some))
        return {
            space: _stack([part[space] for part in parts], dim)
            for space, dim in self._spec.spaces.items()
        }

    def open_lanes(self) -> int:
        """Open the picture tower; how many calls of `encode_images` at once use the machine fully."""
        size = self._spec.preprocess.size
        self.encode_images(np.zeros((1, size, size, 3), np.uint8))
        return self._now().towers.lanes

    def encode_texts(self, texts: list[str]) -> Floats:
        """Unit vectors in the joint space."""
        parts = self._in_batches(texts, lambda towers, some: towers.texts(some))
        return _stack(parts, self._spec.dim)

    def clipped(self, text: str) -> str:
        """The end of `text` that is beyond the context length; "" where all of it fits."""
        return self._tokens.clipped(text)

    def _in_batches(self, items: Any, run: Callable[[Towers, Any], T]) -> list[T]:
        """What `run` gives for each batch, in order. A batch that fails is run again, smaller or on the CPU."""
        parts: list[T] = []
        start = 0
        while start < len(items):
            now = self._now()
            some = items[start : start + now.batch]
            try:
                parts.append(run(now.towers, some))
            except FAULTS as error:
                self._recover(now, len(some), error)
            else:
                start += len(some)
        return parts

    def _recover(self, now: _Running, count: int, error: BaseException) -> None:
        """Change what the next try of the same batch runs with, or raise ModelError."""
        way = now.towers.way
        if count > 1 and providers.out_of_memory(error):
            now.batch = max(1, min(now.batch, count // 2))
            now.reference = None
            log.info("%s ran out of memory with %d at once; now %d", way.title, count, now.batch)
        elif way != CPU:
            log.warning("%s is not used any more: %s", way.title, error)
            with self._lock:
                if self._running is now:
                    self._reject(way, error)
                    self._running = self._on_cpu(self._towers(CPU))
        elif isinstance(error, ModelError):
            raise error
        else:
            raise _unusable(self._spec, error) from error

    def _now(self) -> _Running:
        with self._lock:
            if self._running is None:
                self._running = self._choose()
                log.info("%s: %s", self._spec.title, self._running.reason)
            return self._running

    def _choose(self) -> _Running:
        """The first way that passes the self-test; the CPU needs none."""
        named = self._absent and self._wanted not in ("auto", CPU.key)
        self._rejections = [self._absent] if named else []
        cpu = self._towers(CPU)
        if self._ways == [CPU]:
            return self._on_cpu(cpu)
        size = self._spec.preprocess.size
        reference: selftest.GoldenVectors | None = None
        gone: set[str] = set()  # providers that have no device, so that their plain way fails too
        for way in self._ways[:-1]:
            if way.name in gone:
                continue
            if way.note:
                log.info("%s: %s", way.title, way.note)
            towers = self._towers(way)
            try:
                found = selftest.run(towers, size)
            except FAULTS as error:
                self._reject(way, error)
                if way.half and isinstance(error, providers.NoDevice):
                    gone.add(way.name)
                continue
            reference = reference or self._reference(cpu, size)
            cosine = selftest.lowest_cosine(found, reference)
            if not cosine >= selftest.AGREES:
                self._rejections.append(
                    f"{way.title} gave other vectors than the CPU (cosine {cosine:.3f})"
                )
            elif self._wanted == "auto" and selftest.slower(found, reference):
                times = found.seconds / max(reference.seconds, 1e-9)
                self._rejections.append(f"{way.title} takes {times:.1f} times as long as the CPU")
            else:
                return _Running(towers, self._praise(way, cosine), reference)
        return self._on_cpu(cpu)

    def _reference(self, cpu: Towers, size: int) -> selftest.GoldenVectors:
        try:
            return selftest.run(cpu, size)
        except FAILURES as error:
            raise _unusable(self._spec, error) from error

    def _towers(self, way: Way) -> Towers:
        return Towers(
            self._folder, self._spec, self._tokens, way, threads=self._threads, cache=self._cache
        )

    def _on_cpu(self, towers: Towers) -> _Running:
        reason = f"CPU, because {'; '.join(self._rejections) or self._absent}."
        return _Running(towers, reason, batch=providers.CPU_BATCH)

    def _reject(self, way: Way, error: BaseException) -> None:
        log.info("%s: %s", way.title, error)
        absent = isinstance(error, providers.NoDevice) and way.half  # so for every way to use it
        title = providers.TITLES[way.key] if absent else way.title
        self._rejections.append(f"{title} {providers.why(error)}")

    def _praise(self, way: Way, cosine: float) -> str:
        agrees = f"its vectors agree with the CPU's (cosine {cosine:.5f})"
        because = "; ".join([*self._rejections, agrees])
        return f"{way.title}, because {because}{f'; {way.note}' if way.note else ''}."

    def _measure(self) -> None:
        """Find the batch size of a device, once."""
        now = self._now()
        with self._lock:
            reference, now.reference = now.reference, None
        if reference is not None:
            now.batch = selftest.best_batch(now.towers, reference, self._spec.preprocess.size)
            log.info("%s: %d pictures at once", now.towers.way.title, now.batch)


def check_folder(folder: Path) -> None:
    """Whether a model folder works: files as `model.json` says, graphs that fit it, sound vectors, on the CPU.

    Raises ModelMissing, ModelChecksum or ModelError with the reason: a wrong width, vectors that are not numbers, that
    depend on their batch or on nothing, or a file that is no model.
    """
    spec = ModelSpec.load(folder)
    verify(folder, spec)
    towers = Towers(folder, spec, tokens.tokenizer(folder, spec), CPU)
    try:
        selftest.check(towers, spec.preprocess.size)
    except FAILURES as error:
        raise _unusable(spec, error) from error


def verify(folder: Path, spec: ModelSpec) -> None:
    """Compare each file with the sha256 in `model.json`, all at once: they may be hundreds of megabytes."""
    with ThreadPoolExecutor() as threads:
        for _ in threads.map(
            lambda item: _verify(folder / item[0], spec, item[1]), spec.files.items()
        ):
            pass


def _verify(path: Path, spec: ModelSpec, wanted: str) -> None:
    try:
        with path.open("rb") as stream:
            found = hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        raise ModelMissing(
            f"The model {spec.title} lacks the file {path.name}.", "Install the model again."
        ) from None
    except OSError as error:
        raise ModelError(f"{path} cannot be read: {error}.") from error
    if found != wanted:
        raise ModelChecksum(
            f"The file {path.name} of the model {spec.title} is not the one that was published.",
            "Install the model again.",
        )


def _unusable(spec: ModelSpec, error: BaseException) -> ModelError:
    """What is told where even the CPU cannot run the model."""
    if providers.out_of_memory(error):
        return ModelError(
            f"There is not enough memory to run the model {spec.title}.",
            "Close other programs, or choose a smaller model.",
        )
    return ModelError(f"The model {spec.title} could not be run: {error}.")


def _stack(parts: Sequence[Floats], dim: int) -> Floats:
    return np.concatenate(parts) if parts else np.zeros((0, dim), dtype=np.float32)
