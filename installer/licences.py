"""The licences of every part of the packaged program, and its bill of materials (CycloneDX, sbom.json).

`collect` runs before the build, over the packages that the program requires. `python installer/licences.py FOLDER` runs
over the finished folder: it adds the parts that came from the build system, and refuses a build that contains a library
of unknown licence, a part without the text of its licence, or a part under the GPL alone.
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
from urllib.parse import quote

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(Path(__file__).parent))

import parts  # noqa: E402

TEXTS = Path(__file__).parent / "texts"
GPL = re.compile(r"\bA?GPL|\bGNU (Affero )?General Public", re.I)
NAMES = ("LICEN", "COPYING", "NOTICE", "AUTHORS", "THIRDPARTY")

# Licences that the packages' metadata does not state clearly, taken from the texts in their source archives.
STATED = {
    "hnswlib": "Apache-2.0",
    "pylibjxl": "BSD-3-Clause AND MIT AND IJG",  # with what it contains: libjxl and its libraries
    "rawpy": "MIT AND (LGPL-2.1-only OR CDDL-1.0)",  # with LibRaw
    "pyside6-essentials": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
    "shiboken6": "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
}

# Licence texts for packages that contain none.
LGPL = (TEXTS / "LGPL-3.0.txt", TEXTS / "GPL-3.0.txt")
GIVEN_TEXTS = {
    "flatbuffers": (ROOT / "LICENSE",),
    "pyside6-essentials": LGPL,
    "shiboken6": LGPL,
    "tokenizers": (ROOT / "LICENSE",),
}
# Licence texts of libraries that packages contain, beside those of the packages themselves.
FURTHER_TEXTS = {
    "pylibjxl": (TEXTS / "libjxl.txt",),
    "rawpy": (TEXTS / "JasPer-2.0.txt",),
}
PREFACE = """PhotoSearch is under the Apache License 2.0. Its parts are listed below; their licence texts are beside this list.
The words of languages are those of wordfreq by Robyn Speer, under CC BY-SA 4.0, and of WordNet 3.0 (resources/words/README).
Qt, PySide6, libheif, libde265, LibRaw, GEOS and the FFmpeg libraries of OpenCV are used under the LGPL, as shared libraries that you may replace.
The names and positions of places are those of GeoNames (geonames.org), under the licence CC BY 4.0.
The outlines of the map are those of Natural Earth (public domain), in the form of world-atlas, © 2013-2019 Michael Bostock, under the ISC licence (resources/map/LICENSE).
"""

# Libraries from the build system or from a wheel's folder of libraries, by file name.
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
    "libscipy_openblas64_": "BSD-3-Clause",
    "libXau": "X11",
    "libaom": "BSD-2-Clause",
    "libavcodec": "LGPL-2.1-or-later",
    "libavformat": "LGPL-2.1-or-later",
    "libavutil": "LGPL-2.1-or-later",
    "libswresample": "LGPL-2.1-or-later",
    "libswscale": "LGPL-2.1-or-later",
    "libvpx": "BSD-3-Clause",
    "libdrm": "MIT",
    "libgeos": "LGPL-2.1-or-later",
    "libgeos_c": "LGPL-2.1-or-later",
    "libopenblasp": "BSD-3-Clause",
    "libavif": "BSD-2-Clause",
    "libbrotlicommon": "MIT",
    "libbrotlidec": "MIT",
    "libde265": "LGPL-3.0-or-later",
    "libfreetype": "FTL OR GPL-2.0-or-later",
    "libharfbuzz": "MIT",
    "libjasper": "JasPer-2.0",
    "libheif": "LGPL-3.0-or-later",
    "libjpeg": "IJG AND BSD-3-Clause",
    "liblcms2": "MIT",
    "libopenjp2": "BSD-2-Clause",
    "libpng16": "libpng-2.0",
    "libsharpyuv": "BSD-3-Clause",
    "libtiff": "libtiff",
    "libwebp": "BSD-3-Clause",
    "libwebpdemux": "BSD-3-Clause",
    "libwebpmux": "BSD-3-Clause",
    "libzstd": "BSD-3-Clause OR GPL-2.0-only",
}


@dataclass(frozen=True)
class Part:
    """One part of the program. `licence`: the maker's SPDX expression if there is one, else the maker's words."""

    name: str
    version: str
    licence: str
    origin: str = "pypi"  # or "deb/debian" (from the build system), or "generic"


def licence_of(found: metadata.Distribution) -> str:
    """The licence in the shortest form that the package's metadata has; "" if it states none."""
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
    """Whether a licence expression leaves no choice but the GPL (without an exception such as GCC's)."""
    choices = re.split(r"\s+OR\s+|\s*/\s*", licence.strip("() "))
    return all(GPL.search(choice) and "WITH" not in choice for choice in choices)


def report(names: Iterable[str]) -> list[Part]:
    """The packages `names`, Python, and PyInstaller, whose bootloader starts the program."""
    found = [metadata.distribution(name) for name in names]
    return [
        Part("Python", platform.python_version(), "PSF-2.0", "generic"),
        Part(
            "PyInstaller",
            metadata.version("pyinstaller"),
            "GPL-2.0-or-later WITH Bootloader-exception",
        ),
        *(Part(str(d.metadata["Name"]), d.version, licence_of(d)) for d in found),
    ]


def collect(folder: Path, names: list[str]) -> None:
    """Write the licence texts of all parts, a table of the licences and the bill of materials into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "PhotoSearch.txt").write_text((ROOT / "LICENSE").read_text("utf-8"), "utf-8")
    for name in (*names, "pyinstaller"):
        for number, text in enumerate(_texts(metadata.distribution(name)), 1):
            (folder / f"{parts.canonical(name)}-{number}.txt").write_text(text, "utf-8")
    for file in (Path(os.__file__).parent / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if file.is_file():
            (folder / "python-1.txt").write_text(file.read_text("utf-8", "replace"), "utf-8")
    _write_tables(folder, report(names))


def _write_tables(folder: Path, table: list[Part]) -> None:
    rows = [f"{part.name} {part.version}: {part.licence or 'see its text'}" for part in table]
    (folder / "PARTS.txt").write_text(PREFACE + "\n" + "\n".join(rows) + "\n", "utf-8")
    (folder / "sbom.json").write_text(json.dumps(sbom(table), indent=1) + "\n", "utf-8")


def _texts(found: metadata.Distribution) -> Iterator[str]:
    """The licence texts in the package's metadata or at the top of its folder, else those kept in this repository."""
    files = [
        Path(os.fspath(file.locate()))
        for file in sorted(found.files or [])
        if file.name.upper().startswith(NAMES)
        and (len(file.parts) == 2 or any(part.endswith(".dist-info") for part in file.parts))
    ]
    name = parts.canonical(str(found.metadata["Name"]))
    for file in (*(files or GIVEN_TEXTS.get(name, ())), *FURTHER_TEXTS.get(name, ())):
        yield file.read_text("utf-8", "replace")


def system_parts(bundle: Path) -> list[Part]:
    """The Debian packages whose libraries are in the folder. Copies their copyright files to the other licence texts."""
    import depends

    cache = depends.said("/sbin/ldconfig", "-p")
    found: dict[str, str] = {}
    for path in native_libraries(bundle):
        if path.parent == internal(bundle):
            found[depends.package_of(path.name, cache)] = native_licence(path.name) or ""
    for package in found:
        text = Path("/usr/share/doc", package, "copyright").read_text("utf-8", "replace")
        (licences_of(bundle) / f"debian-{package}-1.txt").write_text(text, "utf-8")
    version = ("dpkg-query", "-W", "-f", "${Version}")
    return [
        Part(package, depends.said(*version, package), licence, "deb/debian")
        for package, licence in sorted(found.items())
    ]


def internal(bundle: Path) -> Path:
    return bundle / "_internal" if (bundle / "_internal").is_dir() else bundle


def licences_of(bundle: Path) -> Path:
    return internal(bundle) / "resources" / "licences"


def native_libraries(bundle: Path) -> list[Path]:
    """Shared libraries outside Python packages: at the top level, and in the library folders of wheels."""
    inner = internal(bundle)
    places = [inner, *(path for path in sorted(inner.glob("*.libs")) if path.is_dir())]
    files = [path for place in places for path in sorted(place.glob("lib*.so*"))]
    return [path for path in files if not path.is_symlink()]


def sbom(table: Iterable[Part]) -> dict[str, object]:
    """The bill of materials in CycloneDX 1.5, without serial number and time, so that the same parts give the same file."""
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
                "purl": f"pkg:{part.origin}/{parts.canonical(part.name)}@{quote(part.version)}",
                "licenses": [{"license": {"name": part.licence}}] if part.licence else [],
            }
            for part in table
        ],
    }


def _version() -> str:
    text = (ROOT / "photosearch" / "__init__.py").read_text("utf-8")
    return re.findall(r'__version__ = "(.+)"', text)[0]


def check(bundle: Path, table: Iterable[Part]) -> list[str]:
    """The problems with the licences of a finished folder, one sentence each."""
    wrong = []
    for part in table:
        if not part.licence:
            wrong.append(f"{part.name} {part.version} states no licence.")
        elif gpl_only(part.licence):
            wrong.append(f"{part.name} {part.version} is {part.licence}.")
        if not (licences_of(bundle) / f"{_text_name(part)}-1.txt").is_file():
            wrong.append(f"{part.name} {part.version}: the text of its licence is missing.")
    for path in native_libraries(bundle):
        if native_licence(path.name) is None:
            wrong.append(f"{path.name}: its licence is not in the table.")
    for path in internal(bundle).rglob("*"):
        if re.match(r"(libreadline|libgdbm|libx265|libde265-enc|libimagequant|libdb-)", path.name):
            wrong.append(f"{path.name} is GPL.")
    return wrong


def _text_name(part: Part) -> str:
    return f"debian-{part.name}" if part.origin == "deb/debian" else parts.canonical(part.name)


def native_licence(name: str) -> str | None:
    """The licence of a library, by its file name; None if it is not in the table."""
    stem = re.split(r"[-.]", name)[0]
    known = [key for key in NATIVE if stem == key or (key == "libxcb" and stem.startswith(key))]
    python = stem.startswith("libpython3") or name.startswith("libpython3")
    return NATIVE["libpython3"] if python else (NATIVE[known[0]] if known else None)


def main() -> int:
    bundle = Path(sys.argv[1])
    table = report(parts.distributions())
    if platform.system() == "Linux":
        table += system_parts(bundle)
        _write_tables(licences_of(bundle), table)
    wrong = check(bundle, table)
    for sentence in wrong:
        print(f"licences: {sentence}", file=sys.stderr)
    if not wrong:
        print(json.dumps([asdict(part) for part in table]))
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
