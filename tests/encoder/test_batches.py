"""Batch sizes, and recovery if a device fails during the work."""

from __future__ import annotations

import itertools
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from photosearch.base.errors import Shortage
from photosearch.encoder import providers, selftest
from photosearch.encoder.providers import native
from photosearch.encoder.runtime import OnnxEncoder
from tests.encoder.devices import OUT_OF_MEMORY, Device, Outputs, agree, others, put_in
from tests.encoder.test_runtime import TINY, pictures


@pytest.fixture(scope="module")
def on_cpu() -> OnnxEncoder:
    return OnnxEncoder(TINY, provider="cpu")


# Speed


class Clock:
    """A clock that advances only when a session runs: by `start` + `each` × rows seconds."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, start: float, each: float) -> None:
        self.now, self._start, self._each = 0.0, start, each
        monkeypatch.setattr(selftest, "perf_counter", lambda: self.now)

    def running(self, _name: str, rows: int, outputs: Outputs) -> Outputs:
        self.now += self._start + self._each * rows
        return outputs


def test_a_device_slower_than_the_cpu_is_used_only_if_selected(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = Clock(monkeypatch, start=0, each=0.05)
    real = providers.make

    def make(*args: object) -> object:
        session = real(*args)  # type: ignore[arg-type]
        run = session.run

        def slowly(names: object, feed: dict[str, np.ndarray]) -> Outputs:
            clock.now += 0.1 / 4
            return list(run(names, feed))

        session.run = slowly
        return session

    monkeypatch.setattr(providers, "make", make)
    put_in(monkeypatch, cuda=Device(running=clock.running))
    encoder = OnnxEncoder(TINY)
    assert encoder.provider == "cpu"
    # 4 × 50 ms and 25 ms of the real session, compared with 25 ms on the CPU
    assert encoder.rejections == ["CUDA takes 9.0 times as long as the CPU"]
    assert OnnxEncoder(TINY, provider="cuda").provider == "cuda"


@pytest.mark.parametrize(
    ("start", "each", "best"),
    [
        (0.1, 0.0001, 64),  # the start of a run dominates: the largest batch wins
        (0.02, 0.001, 64),
        (0.005, 0.001, 32),  # 64 would be only 7 % faster than 32
        (0.0, 0.01, 8),  # a larger batch is no faster
        (0.4, 0.02, 8),  # too slow to try a larger batch
    ],
)
def test_the_batch_is_the_one_with_the_highest_throughput(
    start: float, each: float, best: int, monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    clock = Clock(monkeypatch, start, each)
    device = Device(running=clock.running)
    put_in(monkeypatch, cuda=device)
    encoder = OnnxEncoder(TINY, provider="cuda")
    encoder.encode_images(pictures(8))
    assert encoder.batch == 8, "a few pictures must not trigger the measurement"
    agree(encoder, on_cpu, 100)
    assert encoder.batch == best
    measured = len(device.runs)
    agree(encoder, on_cpu, 100)
    again = [rows for _, rows in device.runs[measured:]]
    assert again == [best] * (100 // best) + ([100 % best] if 100 % best else [])


def test_a_batch_size_with_wrong_vectors_is_not_used(
    monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    clock = Clock(monkeypatch, 0.1, 0.0001)

    def running(name: str, rows: int, outputs: Outputs) -> Outputs:
        clock.running(name, rows, outputs)
        return others(name, rows, outputs) if rows > 16 else outputs

    put_in(monkeypatch, coreml=Device(running=running))
    encoder = OnnxEncoder(TINY, provider="coreml")
    agree(encoder, on_cpu, 50)
    assert encoder.batch == 16
    assert encoder.provider == "coreml"


def test_the_cpu_takes_four_at_once_and_measures_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    put_in(monkeypatch)
    monkeypatch.setattr(selftest, "best_batch", None)
    encoder = OnnxEncoder(TINY)
    encoder.encode_images(pictures(40))
    assert encoder.batch == 4


# Faults during the work


def test_a_failed_choice_of_device_is_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    put_in(monkeypatch, cuda=Device(quiet=True), directml=Device(running=others))
    real = providers.make
    broken = True

    def make(path: Path, *rest: Any) -> Any:
        if broken and rest[1][0][0] == providers.CPU.name:
            raise native.Fail("no memory for a second model: bad allocation")
        return real(path, *rest)

    monkeypatch.setattr(providers, "make", make)
    encoder = OnnxEncoder(TINY)
    for _ in range(2):
        with pytest.raises(Shortage, match="not enough memory"):
            encoder.encode_texts(["dog"])
    broken = False
    assert len(encoder.rejections) == 2


def limited(most: int, error: Exception) -> Device:
    """A device with memory for only `most` rows of the image tower."""

    def running(name: str, rows: int, outputs: Outputs) -> Outputs:
        if name == "image.onnx" and rows > most:
            raise error
        return outputs

    return Device(running=running)


MEMORY_ERRORS = [
    native.RuntimeException(OUT_OF_MEMORY),
    native.Fail("cuda_call.cc:121 CUDA failure 2: out of memory ; GPU=0"),
    native.RuntimeException("CUBLAS failure 3: CUBLAS_STATUS_ALLOC_FAILED"),
    native.RuntimeException("8007000E Not enough memory resources are available"),
    native.RuntimeException("Non-zero status code: std::bad_alloc"),
    native.RuntimeException("Exception during run: bad allocation"),
    MemoryError(),
]


@pytest.mark.parametrize("error", MEMORY_ERRORS, ids=range(len(MEMORY_ERRORS)))
def test_out_of_memory_halves_the_batch_and_loses_no_picture(
    error: Exception, monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    device = Device()
    put_in(monkeypatch, cuda=device)
    encoder = OnnxEncoder(TINY)
    agree(encoder, on_cpu, 4)
    device.running = limited(3, error).running
    agree(encoder, on_cpu, 19)
    assert encoder.batch == 2
    assert encoder.provider == "cuda"
    assert encoder.rejections == []


def test_a_batch_that_was_too_large_is_not_tried_again(
    monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    device = Device()
    put_in(monkeypatch, cuda=device)
    encoder = OnnxEncoder(TINY)
    agree(encoder, on_cpu, 4)
    device.running = limited(3, MemoryError()).running
    agree(encoder, on_cpu, 8)
    before = len(device.runs)
    agree(encoder, on_cpu, 19)
    assert max(rows for _, rows in device.runs[before:]) == encoder.batch == 2


def test_a_batch_size_that_changes_during_a_call_loses_no_picture(
    monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    """Another thread may measure the batch or run out of memory at the same time."""
    sizes = itertools.cycle([3, 16, 5])

    def running(_name: str, _rows: int, outputs: Outputs) -> Outputs:
        if encoder._running is not None:
            encoder._running.batch = next(sizes)
        return outputs

    put_in(monkeypatch, cuda=Device(running=running))
    encoder = OnnxEncoder(TINY)
    agree(encoder, on_cpu, 8)
    agree(encoder, on_cpu, 60)


def test_running_out_of_memory_ends_the_measurement_of_the_batch(
    monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    clock = Clock(monkeypatch, 0.1, 0.0001)

    def running(name: str, rows: int, outputs: Outputs) -> Outputs:
        if rows > 32:
            raise native.RuntimeException(OUT_OF_MEMORY)
        return clock.running(name, rows, outputs)

    put_in(monkeypatch, cuda=Device(running=running))
    encoder = OnnxEncoder(TINY, provider="cuda")
    agree(encoder, on_cpu, 100)
    assert (encoder.batch, encoder.provider) == (32, "cuda")


@pytest.mark.allow_log
def test_a_device_without_memory_for_one_picture_is_replaced_by_the_cpu(
    monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    device = Device()
    put_in(monkeypatch, cuda=device)
    encoder = OnnxEncoder(TINY)
    agree(encoder, on_cpu, 4)
    device.running = limited(0, native.RuntimeException(OUT_OF_MEMORY)).running
    agree(encoder, on_cpu, 19)
    assert encoder.provider == "cpu"
    assert encoder.reason == "CPU, because CUDA ran out of memory."
    assert encoder.batch == 4
    runs = len(device.runs)
    agree(encoder, on_cpu, 19)
    encoder.encode_texts(["dog"])
    assert len(device.runs) == runs, "the failed device was used again"


@pytest.mark.allow_log
@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (native.RuntimeException("887A0005 The GPU device instance has been suspended"),
         "failed (887A0005 The GPU device instance has been suspended)"),
        (None, "gave vectors that are not numbers"),
    ],
)  # fmt: skip
def test_the_cpu_takes_over_the_pictures_of_a_device_that_breaks(
    fault: Exception | None, said: str, monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    device = Device()
    put_in(monkeypatch, cuda=device)
    encoder = OnnxEncoder(TINY)
    agree(encoder, on_cpu, 4)

    def third(name: str, rows: int, outputs: Outputs) -> Outputs:
        if len(device.runs) - before < 3:
            return outputs
        if fault is None:
            return [values * np.nan for values in outputs]
        raise fault

    before = len(device.runs)
    device.running = third
    agree(encoder, on_cpu, 40)
    assert encoder.reason == f"CPU, because CUDA {said}."
    assert encoder.encode_texts(["dog"]).shape == (1, 4)


@pytest.mark.allow_log
def test_all_threads_get_their_vectors_if_the_device_breaks(
    monkeypatch: pytest.MonkeyPatch, on_cpu: OnnxEncoder
) -> None:
    device = Device()
    put_in(monkeypatch, cuda=device)
    encoder = OnnxEncoder(TINY)
    agree(encoder, on_cpu, 20)
    together = threading.Barrier(6)

    def breaks(_name: str, _rows: int, _outputs: Outputs) -> Outputs:
        together.wait(30)  # until every thread runs on the device
        raise native.RuntimeException("broken")

    device.running = breaks
    faults: list[BaseException] = []

    def work() -> None:
        try:
            for count in (3, 9, 20):
                agree(encoder, on_cpu, count)
        except BaseException as error:
            faults.append(error)

    threads = [threading.Thread(target=work) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []
    assert encoder.rejections == ["CUDA failed (broken)"], "one device must give one reason"


def test_a_cpu_without_memory_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    real = providers.make

    def make(*args: object) -> object:
        session = real(*args)  # type: ignore[arg-type]

        def run(_names: object, feed: dict[str, np.ndarray]) -> Outputs:
            sizes.append(len(next(iter(feed.values()))))
            raise native.RuntimeException(OUT_OF_MEMORY)

        session.run = run
        return session

    sizes: list[int] = []
    put_in(monkeypatch)
    monkeypatch.setattr(providers, "make", make)
    with pytest.raises(Shortage, match="not enough memory"):
        OnnxEncoder(TINY).encode_images(pictures(8))
    assert sizes == [4, 2, 1]


# Lanes


@pytest.mark.parametrize(
    ("threads", "lanes", "image", "text"),
    [(0, 1, 0, 0), (1, 1, 1, 1), (2, 2, 1, 1), (4, 4, 1, 3), (8, 4, 2, 7)],
)
def test_the_cores_are_shared_among_the_lanes(
    monkeypatch: pytest.MonkeyPatch, threads: int, lanes: int, image: int, text: int
) -> None:
    given: dict[str, int] = {}
    real = providers.make

    def make(path: Path, options: Any, rest: Any) -> Any:
        given[path.name] = options.intra_op_num_threads
        return real(path, options, rest)

    monkeypatch.setattr(providers, "make", make)
    encoder = OnnxEncoder(TINY, threads=threads, provider="cpu")
    assert encoder.open_lanes() == lanes
    encoder.encode_texts(["dog"])
    assert given == {"image.onnx": image, "text.onnx": text}


def test_a_device_has_one_lane(monkeypatch: pytest.MonkeyPatch) -> None:
    put_in(monkeypatch, cuda=Device())
    assert OnnxEncoder(TINY, threads=4).open_lanes() == 1


def test_vectors_do_not_depend_on_how_many_calls_run_at_once(on_cpu: OnnxEncoder) -> None:
    batch, encoder = pictures(40), OnnxEncoder(TINY, threads=4, provider="cpu")
    parts = [batch[start:end] for start, end in itertools.pairwise([0, 1, 8, 19, 35, 40])]
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(encoder.encode_images, parts))
    wanted = on_cpu.encode_images(batch)
    for space in wanted:
        cosine = np.vecdot(np.concatenate([part[space] for part in found]), wanted[space])
        assert cosine.min() >= 0.9999
