"""Check which files a finished package contains: `... | python installer/contents.py [--cuda]`.

Reads the file names from stdin, as `dpkg-deb --fsys-tarfile FILE | tar -t` prints them, and prints one sentence per fault.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from fnmatch import fnmatchcase

SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
PROGRAM = "usr/lib/photosearch"
INNER = f"{PROGRAM}/_internal"
CUDA = f"{INNER}/onnxruntime/capi/libonnxruntime_providers_cuda.so"

WANTED = (
    "usr/bin/photosearch",
    f"{PROGRAM}/photosearch",
    "usr/share/applications/photosearch.desktop",
    "usr/share/applications/photosearch-search-with.desktop",
    "usr/share/metainfo/org.photosearch.PhotoSearch.metainfo.xml",
    "usr/share/photosearch/autostart/photosearch.desktop",
    "usr/lib/systemd/user/photosearch.service",
    "usr/lib/systemd/user/photosearch.timer",
    "usr/share/icons/hicolor/scalable/apps/photosearch.svg",
    *(f"usr/share/icons/hicolor/{size}x{size}/apps/photosearch.png" for size in SIZES),
    "usr/share/doc/photosearch*/copyright",
    "usr/share/doc/photosearch*/changelog.gz",
    "usr/share/doc/photosearch*/NEWS.gz",
    *(f"{INNER}/resources/{name}" for name in ("styles.json", "pages.json", "detail.json", "samples/LICENCES.txt", "licences/sbom.json")),
    *(f"{INNER}/resources/models/starter/{name}" for name in ("image.onnx", "text.onnx", "tokenizer.json", "names.book", "model.json")),
    *(f"{INNER}/resources/translations/photosearch_{language}.qm" for language in ("de", "en")),
    f"{INNER}/resources/icons/pen.svg",
    f"{INNER}/resources/map/outlines.xz",
    f"{INNER}/resources/words/everyday.txt",
    f"{INNER}/resources/words/unseen.txt",
    f"{INNER}/resources/help/models.md",
    f"{INNER}/resources/licences/pyside6-essentials-1.txt",
    *(f"{INNER}/PySide6/Qt/plugins/platforms/libq{name}.so" for name in ("xcb", "offscreen", "wayland*")),
    f"{INNER}/PySide6/Qt/plugins/imageformats/libqjpeg.so",
    f"{INNER}/PySide6/Qt/translations/qtbase_de.qm",
    f"{INNER}/onnxruntime/capi/onnxruntime_pybind11_state*.so",
    f"{INNER}/hnswlib*.so",
    f"{INNER}/numkong/_numkong*.so",
    f"{INNER}/tokenizers/tokenizers*.so",
    f"{INNER}/cv2/cv2*.so",
    f"{INNER}/rapidocr/models/PP-OCRv6_det_small.onnx",
    f"{INNER}/rapidocr/models/PP-OCRv6_rec_small.onnx",
)  # fmt: skip

UNWANTED = re.compile(
    r"(?!usr/)"  # nothing outside /usr: no /etc, no autostart for all users
    r"|.*/(torch|photosearch/training|tests|__pycache__|qml|sklearn|skimage|pip)/"
    r"|.*lib(readline|gdbm|gtk-3|gdk-3|Qt6Quick|Qt6Qml|Qt6WebEngineCore|x265|(avcodec|avformat)(?!-[0-9a-f]{8}))\b"
    r"|.*/plugins/(multimedia|sqldrivers|tls)/"
)


def faults(names: Iterable[str], *, cuda: bool) -> list[str]:
    """One sentence for each missing file and for each file that should not be there."""
    files = {name.removeprefix("./") for name in names} - {""}
    wanted = (*WANTED, CUDA) if cuda else WANTED
    said = [
        f"{pattern} is missing."
        for pattern in wanted
        if not any(fnmatchcase(name, pattern) for name in files)
    ]
    said += [f"{name} should not be there." for name in sorted(files) if UNWANTED.match(name)]
    if not cuda and CUDA in files:
        said.append(f"{CUDA} belongs to photosearch-cuda.")
    return said


def main() -> int:
    said = faults(sys.stdin.read().splitlines(), cuda="--cuda" in sys.argv[1:])
    for sentence in said:
        print(f"contents: {sentence}", file=sys.stderr)
    return 1 if said else 0


if __name__ == "__main__":
    raise SystemExit(main())
