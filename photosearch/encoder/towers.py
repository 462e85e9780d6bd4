"""A model's two ONNX graphs, run by one provider: pictures and texts in, unit vectors out.

Requirements for the graphs:

- `image.onnx`: one input, float32 or float16 [n, 3, size, size].
- `text.onnx`: token ids [n, tokens], int64 or int32; optionally further inputs whose names contain "mask" (the
  attention mask) or "token_type" (zeros).
- Outputs: among those of shape [n, dim], the one named like the space ("joint", "visual"), else one whose name
  contains "embed", else the first. Other outputs are not computed. The vectors need not have unit length.

A graph with a fixed batch size gets that many rows at a time.
"""

from __future__ import annotations

import contextlib
import os
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from photosearch.base.errors import ModelError
from photosearch.base.shortage import shortage
from photosearch.base.user_text import say
from photosearch.encoder import preprocess, providers
from photosearch.encoder.providers import Way
from photosearch.encoder.spec import Floats, ModelSpec, Pixels, Space
from photosearch.encoder.tokens import Tokens

Tower = Literal["image", "text"]
Feed = dict[str, NDArray[Any]]

MOST_LANES: Final = (
    4  # each takes memory for its batch; beyond so many cores a lane has several threads
)

_BESIDE_THE_IDS: Final = (
    "mask",
    "token_type",
)  # a text tower's inputs beside the token ids have names that contain one of these

_TYPES: Final[Mapping[str, type[np.generic]]] = {
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(bool)": np.bool_,
}


class Towers:
    """Both towers of the model in `folder`, run as `way` says; each session opens on first use.

    `threads`: the number of cores that they may use. On the CPU, `lanes` concurrent calls of `images` use them all; on a
    device, one call does. `image`: the file of the picture tower. `clock`: seconds. Thread-safe. Raises ModelError if a graph
    or its vectors are unusable, and otherwise whatever ONNX Runtime raises (`providers.FAILURES`).
    """

    def __init__(
        self,
        folder: Path,
        spec: ModelSpec,
        tokens: Tokens,
        way: Way,
        *,
        threads: int = 0,
        cache: Path | None = None,
        image: str = "image.onnx",
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.way = way
        self._folder = folder
        self._spec = spec
        self._tokens = tokens
        self.lanes = 1
        self._threads: dict[Tower, int] = {"image": threads, "text": threads}
        if way == providers.CPU and threads:
            self.lanes = min(threads, MOST_LANES)
            # A query has one text: it gets the cores but for the one that other work keeps busy.
            self._threads = {"image": threads // self.lanes, "text": max(1, threads - 1)}
        self._cache = cache
        self._image = image
        self._clock = clock
        self._lock = threading.Lock()
        self._graphs: dict[Tower, Graph] = {}
        self._texts_at = 0.0  # when the text tower was last used

    def images(self, pixels: Pixels) -> dict[Space, Floats]:
        """Encode uint8 [n, size, size, 3] in one run. Returns unit vectors, float32 [n, dim], for each space."""
        graph = self._graph("image")
        outputs = graph.run({graph.main: preprocess.tensor(pixels, self._spec.preprocess)})
        return {
            space: _unit(output, len(pixels), dim)
            for output, (space, dim) in zip(outputs, self._spec.spaces.items(), strict=True)
        }

    def texts(self, texts: list[str]) -> Floats:
        """Encode `texts` in one run. Returns unit vectors in the joint space, float32 [n, dim]."""
        ids, mask = self._tokens.encode(texts)
        graph = self._graph("text")
        feed: Feed = {graph.main: ids}
        for name in graph.types.keys() - {graph.main}:
            feed[name] = mask if "mask" in name else np.zeros_like(ids)
        found = _unit(graph.run(feed)[0], len(ids), self._spec.dim)
        self._texts_at = self._clock()
        return found

    def rest(self, seconds: float) -> bool:
        """Close the text tower if no text has been encoded for `seconds`; the next text opens it again.

        Returns whether it was closed. Its memory is free once the runs that still use it have ended.
        """
        with self._lock:
            idle = "text" in self._graphs and self._clock() - self._texts_at >= seconds
            if idle:
                del self._graphs["text"]
            return idle

    def _graph(self, tower: Tower) -> Graph:
        with self._lock:
            if tower not in self._graphs:
                self._graphs[tower] = self._open(tower)
            if tower == "text":
                self._texts_at = self._clock()
            return self._graphs[tower]

    def _open(self, tower: Tower) -> Graph:
        half = f"{tower}.fp16.onnx"
        plain = self._image if tower == "image" else "text.onnx"
        name = half if self.way.half and half in self._spec.files else plain
        size = self._spec.preprocess.size
        row = (3, size, size) if tower == "image" else (self._spec.context_length,)
        try:
            session = providers.open_session(
                self._folder / name,
                self.way,
                threads=self._threads[tower],
                cache=self._cache,
                row=row,
            )
        except providers.FAILURES as error:
            if self.way != providers.CPU:
                raise
            # not the folder, which may be a temporary one
            why = str(error).replace(f"{self._folder}{os.sep}", "")
            path = f"{self._spec.name}/{name}"
            broken = ModelError(say("{path} cannot be opened: {error}.", path=path, error=why))
            raise shortage(error) or broken from error
        if tower == "image":
            return Graph(session, name, self._spec.spaces, serial=self.way.serial)
        return Graph(
            session, name, {"joint": self._spec.dim}, _BESIDE_THE_IDS, serial=self.way.serial
        )


class Graph:
    """An open session with the names of its main input and of the outputs that are vectors.

    `spaces`: the dimensions of each space. `beside`: an input whose name contains one of these is not the main one.
    `serial`: allow only one run at a time. Raises ModelError if the graph's inputs or outputs do not fit.
    """

    def __init__(
        self,
        session: ort.InferenceSession,
        name: str,
        spaces: Mapping[Any, int],
        beside: tuple[str, ...] = (),
        *,
        serial: bool = False,
    ) -> None:
        inputs = session.get_inputs()
        main = [item.name for item in inputs if not any(word in item.name for word in beside)]
        if len(main) != 1 or any(item.type not in _TYPES for item in inputs):
            listed = ", ".join(f"{item.name} {item.type}" for item in inputs) or "nothing"
            raise ModelError(
                say(
                    "{name} takes {listed}, which does not fit a model of this kind.",
                    name=name,
                    listed=listed,
                )
            )
        self.main: str = main[0]
        self.types = {item.name: _TYPES[item.type] for item in inputs}
        first = inputs[0].shape[0] if inputs[0].shape else None
        self._rows = first if isinstance(first, int) and first > 0 else 0
        self._outputs = _pick(name, session.get_outputs(), spaces)
        self._session = session
        self._turn = threading.Lock() if serial else contextlib.nullcontext()

    def run(self, feed: Feed) -> list[NDArray[Any]]:
        """The vectors of `feed` (rows by input name), one array per space, in the order of the spaces."""
        feed = {name: rows.astype(self.types[name], copy=False) for name, rows in feed.items()}
        count = len(next(iter(feed.values())))
        if not self._rows:
            return self._run(feed)
        parts = []
        for start in range(0, count, self._rows):
            part = {name: rows[start : start + self._rows] for name, rows in feed.items()}
            given = min(self._rows, count - start)
            lacking = self._rows - given
            full = {
                name: np.concatenate([rows, np.repeat(rows[-1:], lacking, axis=0)])
                for name, rows in part.items()
            }
            parts.append([output[:given] for output in self._run(full)])
        return [np.concatenate(outputs) for outputs in zip(*parts, strict=True)]

    def _run(self, feed: Feed) -> list[NDArray[Any]]:
        with self._turn:
            return list(self._session.run(self._outputs, feed))


def _pick(name: str, outputs: list[Any], spaces: Mapping[Any, int]) -> list[str]:
    """The name of the output that holds each space's vectors. Raises ModelError if a space has none."""
    left = list(outputs)
    names: list[str] = []
    for space, dim in spaces.items():
        fitting = [item for item in left if _may_be(item.shape, dim)]
        fitting.sort(key=lambda item: (item.name != space, "embed" not in item.name.lower()))
        if not fitting:
            listed = ", ".join(f"{item.name} {item.shape}" for item in outputs)
            raise ModelError(
                say(
                    "{name} gives {listed}, where model.json says [n, {dim}].",
                    name=name,
                    listed=listed,
                    dim=str(dim),
                )
            )
        names.append(fitting[0].name)
        left.remove(fitting[0])
    return names


def _may_be(shape: list[int | str | None], dim: int) -> bool:
    """Whether a declared shape can be [n, dim]; a name stands for a size that varies."""
    if not shape:  # nothing is declared
        return True
    return len(shape) == 2 and (shape[1] == dim or not isinstance(shape[1], int))


def _unit(output: NDArray[Any], rows: int, dim: int) -> Floats:
    """`output` [rows, dim] as float32 rows of unit length. Raises ModelError for another shape, NaN or zero length."""
    if output.shape != (rows, dim):
        raise ModelError(
            say(
                "The model gives {shape} where model.json says [{rows}, {dim}].",
                shape=list(output.shape),
                rows=str(rows),
                dim=str(dim),
            )
        )
    vectors = np.asarray(output, dtype=np.float32)
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    if not (np.isfinite(lengths).all() and (lengths > 0).all()):
        raise ModelError(providers.NOT_NUMBERS)
    return np.asarray(vectors / lengths, dtype=np.float32)
