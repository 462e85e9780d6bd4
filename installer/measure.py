"""Measure the size and the start time of the finished program, next to plain PyInstaller builds, in one run.

    build/venv-photosearch/bin/python installer/measure.py          after: bash installer/build-linux.sh

Builds two programs with the same Python and packages: a bare PySide6 hello world, and PhotoSearch as PyInstaller alone
would package it. Prints the sizes in MB (10^6 bytes) and the medians of ROUNDS cold starts of each, in turn; before each
start, the files of that program are dropped from the page cache (posix_fadvise). The hello world prints "window" when
its event loop runs; PhotoSearch logs "the window is open" when its own loop runs, after the window was shown.
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = ROOT / "build" / "photosearch" / "out" / "photosearch"
SCRATCH = ROOT / "build" / "measure"
ROUNDS = 11

HELLO = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication(sys.argv)
label = QLabel("Hello")
label.show()
QTimer.singleShot(0, lambda: (print("window", flush=True), app.quit()))
sys.exit(app.exec())
"""

# The groups of files in the folder, by path prefix; the first match counts.
GROUPS = (
    ("starter model", ("resources/models/",)),
    ("sample pictures", ("resources/samples/",)),
    ("Qt and PySide6", ("PySide6/", "shiboken6/")),
    ("ONNX Runtime", ("onnxruntime/",)),
    ("NumPy with OpenBLAS", ("numpy/", "numpy.libs/")),
    ("Pillow and its decoders", ("PIL/", "pillow.libs/")),
    ("OpenCV, for the reading of text", ("cv2/", "opencv_python_headless.libs/")),
    (
        "RapidOCR, its models and geometry",
        ("rapidocr/", "shapely", "pyclipper", "omegaconf", "yaml/"),
    ),
    ("HEIF", ("_pi_heif", "pi_heif.libs/")),
    ("camera raw files", ("rawpy/", "rawpy.libs/")),
    ("JPEG XL", ("pylibjxl/",)),
    ("tokenizers", ("tokenizers/",)),
    ("hnswlib", ("hnswlib.",)),
    ("NumKong", ("numkong",)),
    ("OpenSSL, SQLite and other libraries of the system", ("lib",)),
    ("Python", ("python3.11/", "python3.12/", "base_library.zip")),
    ("icons, translations, licences, metadata of packages, the rest", ("",)),
)


def build(name: str, script: Path, *more: str) -> Path:
    """Make a plain PyInstaller build of `script`, from scratch each time."""
    words = [
        sys.executable,
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--log-level",
        "ERROR",
        "--name",
        name,
    ]
    words += [
        "--distpath",
        str(SCRATCH),
        "--workpath",
        str(SCRATCH / "work"),
        "--specpath",
        str(SCRATCH),
    ]
    subprocess.run([*words, *more, str(script)], check=True, capture_output=True)
    return SCRATCH / name


def size(folder: Path) -> int:
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())


def by_part(folder: Path) -> dict[str, int]:
    """Bytes per group of GROUPS; the executable, with PyInstaller's archive of all pure Python, is an extra group."""
    inner = folder / "_internal"
    found = {"the program and all pure Python": size(folder) - size(inner)}
    for path in inner.rglob("*"):
        if path.is_file() and not path.is_symlink():
            name = path.relative_to(inner).as_posix()
            if name.startswith("libpython"):
                group = "Python"
            else:
                group = next(g for g, starts in GROUPS if name.startswith(starts))
            found[group] = found.get(group, 0) + path.stat().st_size
    return found


def forget(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            handle = os.open(path, os.O_RDONLY)
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def hello(folder: Path) -> float:
    begun = time.monotonic()
    run = subprocess.Popen([folder / folder.name], stdout=subprocess.PIPE)
    assert run.stdout is not None
    run.stdout.readline()
    seconds = time.monotonic() - begun
    run.communicate()
    return seconds


def program(folder: Path) -> float:
    with tempfile.TemporaryDirectory() as home:
        log = Path(home, "logs", "window.log")
        begun = time.monotonic()
        run = subprocess.Popen([folder / folder.name], env={**os.environ, "PHOTOSEARCH_HOME": home})
        while not (log.exists() and "the window is open" in log.read_text("utf-8")):
            if run.poll() is not None:
                raise SystemExit(f"measure: the window ended with {run.returncode}.")
            time.sleep(0.002)
        seconds = time.monotonic() - begun
        run.send_signal(signal.SIGTERM)
        run.wait()
    return seconds


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    SCRATCH.mkdir(parents=True, exist_ok=True)
    (SCRATCH / "hello.py").write_text(HELLO, "utf-8")
    bare = build("hello", SCRATCH / "hello.py")
    whole = ("--collect-submodules", "photosearch", "--exclude-module", "photosearch.training")
    # PyInstaller does not see that RapidOCR is imported.
    ocr = ("--collect-submodules", "rapidocr", "--collect-data", "rapidocr")
    plain = build("plain", ROOT / "photosearch" / "__main__.py", *whole, *ocr, "--paths", str(ROOT))
    for name, taken in sorted(by_part(PROGRAM).items(), key=lambda item: -item[1]):
        print(f"{taken / 1e6:8.1f} MB  {name}")
    ours, model = size(PROGRAM), size(ROOT / "resources" / "models" / "starter")
    others = size(plain)
    print(
        f"{ours / 1e6:8.1f} MB  all; plain {others / 1e6:.1f} + model {model / 1e6:.1f} MB:",
        end=" ",
    )
    print(f"ratio {ours / (others + model):.2f}")
    times: dict[str, list[float]] = {"program": [], "hello": []}
    for _ in range(ROUNDS):
        for name, start, folder in (("hello", hello, bare), ("program", program, PROGRAM)):
            forget(folder)
            times[name].append(start(folder))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    for name, taken in times.items():
        print(f"{medians[name]:8.3f} s   {name} (from {min(taken):.3f} to {max(taken):.3f})")
    print(f"cold start: ratio {medians['program'] / medians['hello']:.2f}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
