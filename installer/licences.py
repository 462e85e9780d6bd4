"""The licences of every part of the packaged program, and its bill of materials (CycloneDX, sbom.json).

`collect` runs before the build, over the packages that the program stands on. `check`, run over the finished folder,
refuses a build with a library that nobody has looked at, or one that is GPL only:
`python installer/licences.py dist/photosearch`.
"""

from __future__ import annotations

import json
import os
import platform
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(Path(__file__).parent))

import parts  # noqa: E402

GPL = re.compile(r"\bA?GPL|\bGNU (Affero )?General Public", re.I)
NAMES = ("LICEN", "COPYING", "NOTICE", "AUTHORS", "THIRDPARTY")

# What packages say too little about, from the texts in their source archives.
STATED = {
    "hnswlib": "Apache-2.0",
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
}

# Libraries that come from the system that builds, by the beginning of their file's name.
NATIVE = {
    "libpython3": "PSF-2.0",
    "libssl": "Apache-2.0",
    "libcrypto": "Apache-2.0",
    "libsqlite3": "blessing",
    "libexpat": "MIT",
    "libz": "Zlib",
    "libbz2": "bzip2-1.0.6",
    "liblzma": "0BSD",
    "libffi": "MIT",
    "libuuid": "BSD-3-Clause",
    "libmpdec": "BSD-2-Clause",
    "libnsl": "LGPL-2.1-or-later",
    "libtirpc": "BSD-3-Clause",
    "libcrypt": "LGPL-2.1-or-later",
    "libxcb": "X11",
    "libatomic": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libgomp": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libgfortran": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libquadmath": "LGPL-2.1-or-later",
}


@dataclass(frozen=True)
class Part:
    """One part: its licence as an SPDX expression where its maker gives one, else in the maker's words."""

    name: str
    version: str
    licence: str


def licence_of(found: metadata.Distribution) -> str:
    """The licence in as few words as the package's metadata has them; "" where it has none."""
    meta = found.metadata
    stated = STATED.get(parts.canonical(str(meta["Name"])))
    if stated or "License-Expression" in meta:
        return stated or str(meta["License-Expression"])
    lines = [str(line) for line in meta.get_all("Classifier") or []]
    named = [line.rsplit("::", 1)[-1].strip() for line in lines if line.startswith("License ::")]
    named = [name for name in named if name != "OSI Approved"]
    text = str(meta["License"]).strip().splitlines() if "License" in meta else []
    return " AND ".join(named) or (text[0] if text else "")


def gpl_only(licence: str) -> bool:
    """Whether every choice that an expression leaves is the GPL (an exception makes it harmless)."""
    choices = re.split(r"\s+OR\s+|\s*/\s*", licence.strip("() "))
    return all(GPL.search(choice) and "WITH" not in choice for choice in choices)


def report(names: Iterable[str]) -> list[Part]:
    """Every package of `names`, Python and the program that starts it."""
    found = [metadata.distribution(name) for name in names]
    return [
        Part("Python", platform.python_version(), "PSF-2.0"),
        Part(
            "PyInstaller's starter",
            metadata.version("pyinstaller"),
            "GPL-2.0-or-later WITH Bootloader-exception",
        ),
        *(Part(str(d.metadata["Name"]), d.version, licence_of(d)) for d in found),
    ]


def collect(folder: Path, names: list[str]) -> None:
    """Write each part's licence texts, a table of all, and the bill of materials into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "PhotoSearch.txt").write_text((ROOT / "LICENSE").read_text("utf-8"), "utf-8")
    for name in names:
        for number, text in enumerate(_texts(metadata.distribution(name)), 1):
            (folder / f"{parts.canonical(name)}-{number}.txt").write_text(text, "utf-8")
    python = Path(os.__file__).parent / "LICENSE.txt"
    if python.is_file():
        (folder / "python.txt").write_text(python.read_text("utf-8", "replace"), "utf-8")
    table = report(names)
    rows = [f"{part.name} {part.version}: {part.licence or 'see its text'}" for part in table]
    (folder / "PARTS.txt").write_text("\n".join(rows) + "\n", "utf-8")
    (folder / "sbom.json").write_text(json.dumps(sbom(table), indent=1) + "\n", "utf-8")


def _texts(found: metadata.Distribution) -> Iterator[str]:
    for file in sorted(found.files or []):
        inside = any(part.endswith(".dist-info") for part in file.parts)
        if inside and file.name.upper().startswith(NAMES):
            yield Path(os.fspath(file.locate())).read_text("utf-8", "replace")


def sbom(table: Iterable[Part]) -> dict[str, object]:
    """CycloneDX 1.5; no serial number and no time, so that the same parts give the same file."""
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": "photosearch", "version": _version()}
        },
        "components": [
            {
                "type": "library",
                "name": part.name,
                "version": part.version,
                "purl": f"pkg:pypi/{parts.canonical(part.name)}@{part.version}",
                "licenses": [{"license": {"name": part.licence}}] if part.licence else [],
            }
            for part in table
        ],
    }


def _version() -> str:
    text = (ROOT / "photosearch" / "__init__.py").read_text("utf-8")
    return re.findall(r'__version__ = "(.+)"', text)[0]


def check(bundle: Path, table: Iterable[Part]) -> list[str]:
    """What is wrong with the licences of a finished folder; one sentence each."""
    wrong = []
    for part in table:
        if not part.licence:
            wrong.append(f"{part.name} {part.version} states no licence.")
        elif gpl_only(part.licence):
            wrong.append(f"{part.name} {part.version} is {part.licence}.")
    inner = bundle / "_internal" if (bundle / "_internal").is_dir() else bundle
    for path in sorted(inner.glob("lib*.so*")):  # those of packages lie in their packages' folders
        if native_licence(path.name) is None and not path.is_symlink():
            wrong.append(f"{path.name}: nobody has written down its licence.")
    for path in inner.rglob("*"):
        if re.match(r"(libreadline|libgdbm|libx265|libde265-enc|libimagequant|libdb-)", path.name):
            wrong.append(f"{path.name} is GPL.")
    return wrong


def native_licence(name: str) -> str | None:
    """The licence of a library of the system that builds, by its file's name."""
    stem = re.split(r"[-.]", name)[0]
    known = [key for key in NATIVE if stem == key or (key == "libxcb" and stem.startswith(key))]
    python = stem.startswith("libpython3") or name.startswith("libpython3")
    return NATIVE["libpython3"] if python else (NATIVE[known[0]] if known else None)


def main() -> int:
    table = report(parts.distributions())
    wrong = check(Path(sys.argv[1]), table)
    for sentence in wrong:
        print(f"licences: {sentence}", file=sys.stderr)
    if not wrong:
        print(json.dumps([asdict(part) for part in table]))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
