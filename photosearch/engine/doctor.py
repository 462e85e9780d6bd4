"""Check the installation and the library. `examine` only reports; `fix` makes the repairs that lose nothing."""

from __future__ import annotations

import contextlib
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import metadata
from pathlib import Path
from typing import Final

from photosearch import __version__
from photosearch.base import settings
from photosearch.base.errors import PhotoSearchError
from photosearch.base.files import AppDirs, os_faults, os_reason, write_atomic
from photosearch.base.formats import DECODER_PACKAGES, FORMATS
from photosearch.base.records import display
from photosearch.base.settings import Settings
from photosearch.encoder import providers
from photosearch.encoder.runtime import OnnxEncoder
from photosearch.engine import own_files, rescue
from photosearch.engine.installed import open_encoder
from photosearch.engine.left_out_list import roots_left_out
from photosearch.engine.library import Engine
from photosearch.images.decoders import can_decode
from photosearch.indexing.rules import rules_of
from photosearch.indexing.upkeep import Problem
from photosearch.store import out_of_place
from photosearch.store.db import SQLITE_VERSION

# Each of these packages installs the module `onnxruntime`.
RUNTIMES: Final = (
    "onnxruntime",
    "onnxruntime-gpu",
    "onnxruntime-directml",
    "onnxruntime-openvino",
)
PACKAGES: Final = (
    *RUNTIMES,
    "PySide6-Essentials",
    "numpy",
    *DECODER_PACKAGES,
    "hnswlib",
    "numkong",
    "tokenizers",
    "sqlite-utils",
    "watchdog",
)
LITTLE_SPACE: Final = 500 * 1024 * 1024
FEW_WATCHES: Final = 8192  # folders that can be watched for new photos
WATCHES: Final = Path("/proc/sys/fs/inotify/max_user_watches")
STRAY_SECONDS: Final = 3600.0  # an older temporary file no longer has an owner
GPU: Final = "onnxruntime-gpu==1.31.1"


@dataclass
class DoctorReport:
    """The result of `examine`; `info` is in display order."""

    problems: list[Problem] = field(default_factory=list)
    info: dict[str, str] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        return not self.problems

    def blame(self, part: str, error: PhotoSearchError) -> None:
        """Report an error, once."""
        if all(problem.sentence != error.user_text for problem in self.problems):
            self.problems.append(Problem(part, error.user_text, error.hint))


def examine(dirs: AppDirs) -> DoctorReport:
    """Check everything, including the library. Raises nothing: each fault becomes a problem in the report."""
    report = DoctorReport()
    _packages(report)
    _formats(report)
    _window(report)
    home = _home(report, dirs)
    try:
        reading = settings.read(dirs)
    except PhotoSearchError as error:
        report.blame("settings", error)
        reading = settings.Reading(Settings())
    chosen = reading.settings
    for complaint in reading.complaints:
        report.blame("settings", complaint)
    encoder = _model(report, dirs, chosen)
    if home and encoder is not None:
        _library(report, dirs, chosen, encoder)
    return report


def fix(dirs: AppDirs) -> Iterator[str]:
    """Repair what can be repaired without loss. Yields what was done, as sentences. Raises what `Engine.open` raises."""
    rebuilt = rescue.repair(dirs)
    if rebuilt:
        yield rebuilt
    mended = rescue.mend(dirs)
    if mended:
        yield mended
    with Engine.open(dirs, settings.load(dirs), write=True) as engine:
        yield from engine.repair()
        strays = list(stray_files(dirs))
        with os_faults(str(dirs.data)):
            for path in strays:
                path.unlink(missing_ok=True)
    if strays:
        yield f"Removed {len(strays)} left-over temporary files."


def installed(package: str) -> str:
    """The version of a package, or "" if it is not installed."""
    try:
        return metadata.version(package)
    except metadata.PackageNotFoundError:
        return ""


def _packages(report: DoctorReport) -> None:
    versions = {package: installed(package) for package in PACKAGES}
    report.info["photosearch"] = __version__
    report.info["python"] = f"{platform.python_version()} on {platform.platform()}"
    report.info["sqlite"] = SQLITE_VERSION
    report.info |= {package: version for package, version in versions.items() if version}
    report.problems += package_problems(versions, sys.version_info[:2])


def package_problems(versions: dict[str, str], python: tuple[int, int]) -> Iterator[Problem]:
    """Yield the combinations of packages that are known to fail."""
    runtimes = [name for name in RUNTIMES if versions[name]]
    if len(runtimes) > 1:
        yield Problem(
            "onnxruntime",
            f"{' and '.join(runtimes)} are installed together and overwrite each other's files.",
            f'pip uninstall -y {" ".join(runtimes)} && pip install "{GPU}" '
            '(without a GPU: pip install "onnxruntime>=1.31,<1.33")',
        )
    if python < (3, 12) and _release(versions["PySide6-Essentials"]) >= (6, 12):
        yield Problem(
            "PySide6",
            f"PySide6 {versions['PySide6-Essentials']} crashes on Python {python[0]}.{python[1]} after a few thousand "
            "paints.",
            'pip install "PySide6-Essentials>=6.10.2,<6.12"',
        )


def _release(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2] if part.isdigit())


def _formats(report: DoctorReport) -> None:
    """Report which formats are decoded, and which lack their decoder."""
    report.info["decodes"] = ", ".join(f.name for f in FORMATS if can_decode(f.name))
    for found in FORMATS:
        if not can_decode(found.name):
            report.problems.append(
                Problem(
                    "formats",
                    f"{found.name} pictures ({', '.join(found.suffixes)}) cannot be decoded: "
                    f"their decoder is missing from {found.package}.",
                    f"pip install --force-reinstall {found.package}",
                )
            )


def _window(report: DoctorReport) -> None:
    """Load the window's libraries in a separate process (a frozen program contains them)."""
    if getattr(sys, "frozen", False):
        return
    said = ""
    try:
        run = subprocess.run(
            [sys.executable, "-c", "import PySide6.QtWidgets"],
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        if run.returncode:
            said = (run.stderr.strip().splitlines() or [f"exit code {run.returncode}"])[-1]
    except OSError as error:
        said = os_reason(error)
    if said:
        report.problems.append(
            Problem(
                "window",
                f"The window's libraries cannot be loaded: {said}.",
                "On Debian: apt-get install libegl1 libgl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0",
            )
        )


def _home(report: DoctorReport, dirs: AppDirs) -> bool:
    """Report what is wrong with the program's own folders. Returns whether there are any."""
    report.info["data"] = display(str(dirs.data))
    report.info["cache"] = display(str(dirs.cache))
    closed = list(own_files.closed(dirs))
    report.problems += closed
    try:
        if not closed:
            dirs.create()
        for folder in () if closed else (dirs.data, dirs.cache, dirs.config, dirs.logs):
            probe = folder / f"doctor-{os.getpid()}"
            with os_faults(str(folder)):
                write_atomic(probe, b"probe")
                probe.unlink()
    except PhotoSearchError as error:
        report.blame("home", error)
    if not os.path.isdir(dirs.data):  # or it cannot be entered
        return False
    for fault in out_of_place.faults(dirs.database):
        report.blame("home", fault)
    free = shutil.disk_usage(dirs.data).free
    report.info["free space"] = f"{free / 1e9:.1f} GB"
    if free < LITTLE_SPACE:
        report.problems.append(
            Problem(
                "disk", f"Only {free / 1e6:.0f} MB are free for {dirs.data}.", "Free up disk space."
            )
        )
    return True


def _model(report: DoctorReport, dirs: AppDirs, chosen: Settings) -> OnnxEncoder | None:
    """Open the model, which verifies the sha256 of its files, and run it once."""
    report.info["model"] = f"{chosen.model} (settings: {settings.settings_path(dirs)})"
    try:
        encoder = open_encoder(dirs, chosen)
        report.info["model"] = f"{encoder.spec.title} ({encoder.key}), chosen in the settings"
        encoder.encode_texts(["a photo"])
    except PhotoSearchError as error:
        report.blame("model", error)
        return None
    _device(report, chosen, encoder)
    return encoder


def _device(report: DoctorReport, chosen: Settings, encoder: OnnxEncoder) -> None:
    """Report the device that the model runs on, the possible ones, and why better ones are not used."""
    report.info["device"] = encoder.reason
    report.info["devices to choose from"] = ", ".join(providers.choices())
    for number, rejection in enumerate(encoder.rejections, 1):
        report.info[f"not used ({number})"] = f"{rejection[0].upper()}{rejection[1:]}."
    if chosen.provider not in ("auto", encoder.provider):
        report.problems.append(
            Problem(
                "device",
                f"{providers.TITLES[chosen.provider]} is chosen in the settings but cannot be used: "
                f"{'; '.join(encoder.rejections)}.",
                "Fix that, or choose “auto” in the settings. Search works meanwhile, perhaps more slowly.",
            )
        )


def _library(report: DoctorReport, dirs: AppDirs, chosen: Settings, encoder: OnnxEncoder) -> None:
    try:
        with Engine.open(dirs, chosen, write=False, encoder=encoder) as engine:
            status = engine.status()
            report.problems += engine.check()
            left_out = roots_left_out(engine.db, rules_of(engine.dirs, engine.settings))
    except PhotoSearchError as error:
        report.blame("library", error)
        return
    report.info["library"] = (
        f"{status.photos:,} photos, {sum(status.failed.values()):,} failed files"
    )
    report.info["index"] = status.index
    for number, one in enumerate(left_out, 1):
        report.info[f"left out ({number})"] = f"{display(one.path)}: {one.reason}"
    report.info["left-over files"] = (
        f"{sum(1 for _ in stray_files(dirs)):,} (doctor --fix removes them)"
    )
    _watches(report)


def _watches(report: DoctorReport) -> None:
    try:
        watches = int(WATCHES.read_text())
    except (OSError, ValueError):  # not Linux
        return
    report.info["folders that can be watched"] = f"{watches:,}"
    if watches < FEW_WATCHES:
        report.problems.append(
            Problem(
                "watching",
                f"The system lets a program watch only {watches:,} folders; new photos in other folders are found later.",
                "sudo sysctl fs.inotify.max_user_watches=524288",
            )
        )


def stray_files(dirs: AppDirs) -> Iterator[Path]:
    """Temporary files that a crash left behind in the program's own folders."""
    limit = time.time() - STRAY_SECONDS
    for base in {dirs.data, dirs.cache, dirs.config}:
        for folder, _, names in os.walk(base):
            for name in names:
                path = Path(folder, name)
                with contextlib.suppress(OSError):
                    if name.endswith(".tmp") and path.stat().st_mtime < limit:
                        yield path
