"""Simulated devices: real CPU sessions that claim to be another provider, with faults injected when a session is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime as ort
import pytest

from photosearch.encoder import providers
from photosearch.encoder.runtime import OnnxEncoder

Outputs = list[np.ndarray]
Providers = list[tuple[str, dict[str, str]]]


OUT_OF_MEMORY = (
    "[ONNXRuntimeError] : 6 : RUNTIME_EXCEPTION : Non-zero status code returned while running MatMul node. "
    "bfc_arena.cc:376 Failed to allocate memory for requested buffer of size 643840"
)


@dataclass
class Device:
    """One device. `opening` is called with the file's name, `running` with (file's name, rows, outputs) of each run.

    `quiet`: its sessions silently run on the CPU only, as ONNX Runtime does if a driver is missing.
    """

    opening: Callable[[str], None] = lambda _name: None
    running: Callable[[str, int, Outputs], Outputs] = lambda _name, _rows, outputs: outputs
    quiet: bool = False
    opened: list[str] = field(default_factory=list)
    runs: list[tuple[str, int]] = field(default_factory=list)
    options: list[tuple[str, ort.SessionOptions, Providers]] = field(default_factory=list)


class Session:
    """The part of a session that `Towers` uses, with the device's faults."""

    def __init__(self, real: ort.InferenceSession, name: str, device: Device, asked: str) -> None:
        self._real, self._name, self._device = real, name, device
        self._providers = real.get_providers() if device.quiet else [asked, *real.get_providers()]
        self.get_inputs, self.get_outputs = real.get_inputs, real.get_outputs

    def get_providers(self) -> list[str]:
        return self._providers

    def run(self, names: Sequence[str], feed: dict[str, np.ndarray]) -> Outputs:
        rows = len(next(iter(feed.values())))
        self._device.runs.append((self._name, rows))
        return self._device.running(self._name, rows, self._real.run(names, feed))


def put_in(monkeypatch: pytest.MonkeyPatch, **devices: Device) -> None:
    """Make ONNX Runtime offer these devices, by their key: `put_in(monkeypatch, cuda=Device())`."""
    names = {way.key: way.name for way in providers.WAYS}
    inside = {names[key]: device for key, device in devices.items()}
    real = providers.make

    def make(path: Path, options: ort.SessionOptions, asked: Providers) -> Any:
        device = inside.get(asked[0][0])
        if device is None:
            return real(path, options, asked)
        device.options.append((path.name, options, asked))
        device.opening(path.name)
        device.opened.append(path.name)
        plain = real(path, options, [(providers.CPU.name, {})])
        return Session(plain, path.name, device, asked[0][0])

    monkeypatch.setattr(providers, "available", lambda: [*inside, providers.CPU.name])
    monkeypatch.setattr(providers, "make", make)


def others(_name: str, _rows: int, outputs: Outputs) -> Outputs:
    """The outputs of a device that computes wrong vectors."""
    return [np.roll(rows, 1, axis=1) for rows in outputs]


def agree(encoder: OnnxEncoder, reference: OnnxEncoder, count: int = 19) -> None:
    """Assert that the encoder gives the CPU's vectors of `count` pictures, in order."""
    size = reference.spec.preprocess.size
    batch = np.random.default_rng(count).integers(0, 256, (count, size, size, 3), dtype=np.uint8)
    found, wanted = encoder.encode_images(batch), reference.encode_images(batch)
    for space in wanted:
        np.testing.assert_allclose(found[space], wanted[space], atol=1e-5)
