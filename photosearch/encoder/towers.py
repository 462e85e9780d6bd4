"""A model's two ONNX graphs, opened on one way of running: pictures and words in, unit vectors out.

What the graphs must look like:

- `image.onnx`: one input, float32 or float16 [n, 3, size, size].
- `text.onnx`: token ids [n, tokens], int64 or int32; beside them it may take an input whose name has "mask" (the
  attention mask) or "token_type" (zeros).
- Outputs: of those with the right width, [n, dim], the one named as the space ("joint", "visual"), else the one whose
  name has "embed", else the first. Further outputs are not computed. They need not be of unit length.

A graph of a fixed batch is fed that many rows at a time.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray

from photosearch.base.errors import ModelError
from photosearch.base.user_text import say
from photosearch.encoder import preprocess, providers
from photosearch.encoder.providers import Way
from photosearch.encoder.spec import Floats, ModelSpec, Pixels, Space
from photosearch.encoder.tokens import Tokens

Tower = Literal["image", "text"]
Feed = dict[str, NDArray[Any]]

_BESIDE_THE_IDS: Final = (
    "mask",
    "token_type",
)  # parts of the names of a text tower's further inputs

_TYPES: Final[Mapping[str, type[np.generic]]] = {
    "tensor(int64)": np.int64,
    "tensor(int32)": np.int32,
    "tensor(float)": np.float32,
    "tensor(float16)": np.float16,
    "tensor(bool)": np.bool_,
}


class Towers:
    """Both towers of the model in `folder` on one way of running; a session opens at its first use.

    Safe to share between threads. Whatever ONNX Runtime raises (`providers.FAILURES`) goes through.
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
    ) -> None:
        self.way = way
        self._folder = folder
        self._spec = spec
        self._tokens = tokens
        self._threads = threads
        self._cache = cache
        self._lock = threading.Lock()
        self._graphs: dict[Tower, Graph] = {}

    def images(self, pixels: Pixels) -> dict[Space, Floats]:
        """Each space's unit vectors of uint8 [n, size, size, 3], all in one run."""
        graph = self._graph("image")
        outputs = graph.run({graph.main: preprocess.tensor(pixels, self._spec.preprocess)})
        return {
            space: _unit(output, len(pixels), dim)
            for output, (space, dim) in zip(outputs, self._spec.spaces.items(), strict=True)
        }

    def texts(self, texts: list[str]) -> Floats:
        """Unit vectors in the joint space, all in one run."""
        ids, mask = self._tokens.encode(texts)
        graph = self._graph("text")
        feed: Feed = {graph.main: ids}
        for name in graph.types.keys() - {graph.main}:
            feed[name] = mask if "mask" in name else np.zeros_like(ids)
        return _unit(graph.run(feed)[0], len(ids), self._spec.dim)

    def _graph(self, tower: Tower) -> Graph:
        with self._lock:
            if tower not in self._graphs:
                self._graphs[tower] = self._open(tower)
            return self._graphs[tower]

    def _open(self, tower: Tower) -> Graph:
        half = f"{tower}.fp16.onnx"
        name = half if self.way.half and half in self._spec.files else f"{tower}.onnx"
        size = self._spec.preprocess.size
        row = (3, size, size) if tower == "image" else (self._spec.context_length,)
        try:
            session = providers.open_session(
                self._folder / name, self.way, threads=self._threads, cache=self._cache, row=row
            )
        except providers.FAILURES as error:
            if self.way != providers.CPU:
                raise
            raise ModelError(
                say("{path} cannot be opened: {error}.", path=self._folder / name, error=error)
            ) from error
        if tower == "image":
            return Graph(session, name, self._spec.spaces, serial=self.way.serial)
        return Graph(
            session, name, {"joint": self._spec.dim}, _BESIDE_THE_IDS, serial=self.way.serial
        )


class Graph:
    """An open session, and which of its inputs and outputs are what.

    `beside`: parts of the names of inputs that may stand beside the one that matters (`main`). Raises ModelError where
    the graph is not a tower that fills these spaces.
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
                    "{name} takes {listed}, which is not what such a model takes.",
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
        """The outputs that were picked, in the order of the spaces."""
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
    """The names of the outputs that are the spaces' vectors."""
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
    """Whether a declared shape, where names stand for sizes that vary, can be [n, dim]."""
    if not shape:  # nothing is declared
        return True
    return len(shape) == 2 and (shape[1] == dim or not isinstance(shape[1], int))


def _unit(output: NDArray[Any], rows: int, dim: int) -> Floats:
    """`output` as float32 rows of length 1."""
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
