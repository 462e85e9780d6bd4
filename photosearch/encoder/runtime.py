"""A model folder as an `Encoder`, run by ONNX Runtime on the best device whose vectors agree with the CPU's."""

from __future__ import annotations

import contextlib
import hashlib
import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeVar

import numpy as np

from photosearch.base.errors import (
    ModelChecksum,
    ModelError,
    ModelMissing,
    PhotoSearchError,
    Shortage,
)
from photosearch.base.shortage import out_of_memory, shortage
from photosearch.base.user_text import joined, say
from photosearch.encoder import providers, selftest, tokens
from photosearch.encoder.graphfile import widths
from photosearch.encoder.providers import CPU, FAILURES, FAULTS, Way
from photosearch.encoder.spec import Floats, ModelSpec, Pixels, Space
from photosearch.encoder.towers import Towers

log = logging.getLogger(__name__)

NAMES_FILE: Final = "names.book"
IDLE: Final = 300.0  # seconds without a text after which the text tower leaves the memory

T = TypeVar("T")


@dataclass
class _Running:
    """What runs the model now. `reference`: the CPU's golden vectors, kept until the batch size has been measured."""

    towers: Towers
    reason: str
    reference: selftest.GoldenVectors | None = None
    batch: int = providers.BATCH


class OnnxEncoder:
    """The encoder of the model in `folder`. Thread-safe; each session opens on first use.

    `threads`: the number of cores that it may use (0: one call takes what ONNX Runtime chooses). `provider`: one of
    `providers.KEYS`; if it cannot be used, the next best is used, and finally the CPU; `reason` and `rejections` say why.
    `cache`: a folder for what a device's compiler builds. `clock`: seconds. Raises ModelMissing, ModelError or ModelChecksum if the folder
    does not match its `model.json`, and UserError if `provider` is unknown.
    """

    def __init__(
        self,
        folder: Path,
        *,
        threads: int = 0,
        provider: str = "auto",
        cache: Path | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._folder = folder
        self._spec = ModelSpec.load(folder)
        self._ways, self._absent = providers.candidates(
            provider, half="image.fp16.onnx" in self._spec.files
        )
        self._marks = self._now_on_disk()
        verify(folder, self._spec)
        self._tokens = tokens.tokenizer(folder, self._spec)
        self._threads = threads
        self._wanted = provider
        self._cache = cache / self._spec.key if cache else None
        self._clock = clock
        self._lock = threading.Lock()
        self._running: _Running | None = None
        self._rejections: list[str] = []
        self._rested = False

    @property
    def spec(self) -> ModelSpec:
        return self._spec

    @property
    def key(self) -> str:
        return self._spec.key

    @property
    def names_file(self) -> Path | None:
        """The file with the vectors of everyday names, if the model brings it."""
        return self._folder / NAMES_FILE if NAMES_FILE in self._spec.files else None

    @property
    def provider(self) -> str:
        """The key of the provider in use: one of `providers.KEYS`, never "auto"."""
        return self._now().towers.way.key

    @property
    def reason(self) -> str:
        """A sentence that names the provider in use and says why."""
        return self._now().reason

    @property
    def rejections(self) -> list[str]:
        """Why each better way is not used, best first, such as "CUDA found no device"."""
        self._now()
        return list(self._rejections)

    @property
    def batch(self) -> int:
        """How many pictures one run takes. On a device other than the CPU, the first large call measures it."""
        return self._now().batch

    def encode_images(self, pixels: Pixels) -> dict[Space, Floats]:
        """Unit vectors of `pixels`, uint8 [n, size, size, 3]: float32 [n, dim] for each space. Raises ModelError."""
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
        """Unit vectors in the joint space, float32 [n, dim]. Raises ModelError."""
        if self._rested:
            self._must_be_unchanged()
        parts = self._in_batches(texts, lambda towers, some: towers.texts(some))
        return _stack(parts, self._spec.dim)

    def rest(self) -> bool:
        """Close the text tower after IDLE seconds without a text; the next one opens it again. Returns whether it did."""
        running = self._running  # without the lock, which is held while a device is chosen
        closed = running is not None and running.towers.rest(IDLE)
        if closed:
            self._rested = True
            log.info("%s: the text tower rests", self._spec.title)
        return closed

    def _must_be_unchanged(self) -> None:
        """Verify the files again if they have changed while the text tower rested: an upgrade may have replaced them.

        Raises what `verify` raises.
        """
        marks = self._now_on_disk()
        if marks != self._marks:
            verify(self._folder, self._spec)
            self._marks = marks
        self._rested = False

    def _now_on_disk(self) -> list[tuple[str, int, int, int]]:
        """Size, time and inode of each file that is there."""
        found = []
        for name in self._spec.files:
            with contextlib.suppress(OSError):
                info = (self._folder / name).stat()
                found.append((name, info.st_size, info.st_mtime_ns, info.st_ino))
        return found

    def clipped(self, text: str) -> str:
        """The end of `text` beyond the context length; "" if the whole text fits."""
        return self._tokens.clipped(text)

    def unread(self, text: str) -> list[str]:
        """The words and signs of `text` that the model has no token for, each once."""
        return self._tokens.unread(text)

    def _in_batches(self, items: Any, run: Callable[[Towers, Any], T]) -> list[T]:
        """The results of `run` for each batch, in order. A batch that fails is retried, smaller or on the CPU."""
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
        """Prepare the retry of a failed batch: a smaller batch, or the CPU. Raises ModelError or Shortage if neither is left."""
        way = now.towers.way
        if count > 1 and out_of_memory(error):
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
            raise unusable(self._spec, error) from error

    def _now(self) -> _Running:
        with self._lock:
            if self._running is None:
                self._running = self._choose()
                log.info("%s: %s", self._spec.title, self._running.reason)
            return self._running

    def _choose(self) -> _Running:
        """The first way that passes the self-test, else the CPU, which needs no test."""
        named = self._absent and self._wanted not in ("auto", CPU.key)
        self._rejections = [self._absent] if named else []
        cpu = self._towers(CPU)
        if self._ways == [CPU]:
            return self._on_cpu(cpu)
        size = self._spec.preprocess.size
        reference: selftest.GoldenVectors | None = None
        gone: set[str] = set()  # providers without a device, whose 32-bit way would fail too
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
                    say(
                        "{device} gave other vectors than the CPU (cosine {cosine:.3f})",
                        device=way.title,
                        cosine=cosine,
                    )
                )
            elif self._wanted == "auto" and selftest.slower(found, reference):
                times = found.seconds / max(reference.seconds, 1e-9)
                self._rejections.append(
                    say(
                        "{device} takes {times:.1f} times as long as the CPU",
                        device=way.title,
                        times=times,
                    )
                )
            else:
                return _Running(towers, self._praise(way, cosine), reference)
        return self._on_cpu(cpu)

    def _reference(self, cpu: Towers, size: int) -> selftest.GoldenVectors:
        try:
            return selftest.run(cpu, size)
        except FAILURES as error:
            raise unusable(self._spec, error) from error

    def _towers(self, way: Way) -> Towers:
        return Towers(
            self._folder,
            self._spec,
            self._tokens,
            way,
            threads=self._threads,
            cache=self._cache,
            clock=self._clock,
        )

    def _on_cpu(self, towers: Towers) -> _Running:
        reason = _chosen(CPU.title, *(self._rejections or [self._absent]))
        return _Running(towers, reason, batch=providers.CPU_BATCH)

    def _reject(self, way: Way, error: BaseException) -> None:
        log.info("%s: %s", way.title, error)
        absent = isinstance(error, providers.NoDevice) and way.half  # holds for its 32-bit way too
        title = providers.TITLES[way.key] if absent else way.title
        self._rejections.append(joined([title, providers.why(error)]))

    def _praise(self, way: Way, cosine: float) -> str:
        agrees = say("its vectors agree with the CPU's (cosine {cosine:.5f})", cosine=cosine)
        return _chosen(way.title, *self._rejections, agrees, way.note)

    def _measure(self) -> None:
        """Find the batch size of a device, once."""
        now = self._now()
        with self._lock:
            reference, now.reference = now.reference, None
        if reference is not None:
            now.batch = selftest.best_batch(now.towers, reference, self._spec.preprocess.size)
            log.info("%s: %d pictures at once", now.towers.way.title, now.batch)


def check_folder(folder: Path, threads: int = 0) -> bool:
    """Test on the CPU that a model folder works: files and graphs match `model.json`, and the vectors are sound.

    `threads`: the number of cores that it may use (0: ONNX Runtime chooses). Returns whether its pictures and words seem to
    be connected (`selftest.connected`).
    Raises ModelMissing, ModelChecksum or ModelError with the reason: a file that is no model, vectors of the wrong
    width, vectors with NaN or zero length, vectors that depend on their batch, or the same vector for every input.
    """
    spec = ModelSpec.load(folder)
    verify(folder, spec)
    _same_width(folder, spec)
    towers = Towers(folder, spec, tokens.tokenizer(folder, spec), CPU, threads=threads)
    try:
        selftest.check(towers, spec.preprocess.size)
        return selftest.connected(towers, spec.preprocess.size)
    except FAILURES as error:
        raise unusable(spec, error) from error


def _same_width(folder: Path, spec: ModelSpec) -> None:
    """Raise ModelError if the graphs declare that pictures and texts get vectors of different widths."""
    image, text = (widths(folder / f"{tower}.onnx") for tower in ("image", "text"))
    if image and text and not image & text:
        raise ModelError(
            say(
                "The towers of {title} do not belong together: a picture gets {image} numbers, and a text {text}.",
                title=spec.title,
                image=str(max(image)),
                text=str(max(text)),
            ),
            say("Copy both towers of one model."),
        )


def verify(folder: Path, spec: ModelSpec) -> None:
    """Compare each file with its sha256 in `model.json`, in parallel, since files may be hundreds of megabytes.

    Raises ModelMissing, ModelError or ModelChecksum.
    """
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
            say(
                "The file {name} of the model {title} is missing.", title=spec.title, name=path.name
            ),
            say("Install the model again."),
        ) from None
    except OSError as error:
        raise ModelError(say("{path} cannot be read: {error}.", path=path, error=error)) from error
    if found != wanted:
        raise ModelChecksum(
            say(
                "The file {name} of the model {title} is not the one that was published.",
                name=path.name,
                title=spec.title,
            ),
            say("Install the model again."),
        )


def _chosen(device: str, *reasons: str) -> str:
    return say("{device}, because {reasons}.", device=device, reasons=joined(reasons, "; "))


def unusable(spec: ModelSpec, error: BaseException) -> PhotoSearchError:
    """The error to raise if even the CPU cannot run the model."""
    if out_of_memory(error):
        return Shortage(
            say("There is not enough memory to run the model {title}.", title=spec.title),
            say("Close other programs, use fewer processor cores, or choose a smaller model."),
        )
    return shortage(error) or ModelError(
        say("The model {title} could not be run: {error}.", title=spec.title, error=error)
    )


def _stack(parts: Sequence[Floats], dim: int) -> Floats:
    return np.concatenate(parts) if parts else np.zeros((0, dim), dtype=np.float32)
