"""What the packaged program includes and excludes: the one place for the spec, the licence report and the tests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib import metadata
from pathlib import PurePosixPath

from packaging.requirements import Requirement

# Modules that no user of the packaged program reaches: for making models, for testing, and under the GPL (readline, gdbm).
EXCLUDED_MODULES = (
    "photosearch.training",
    "torch", "torchvision", "open_clip", "timm", "transformers", "onnx", "onnxscript", "safetensors",
    "onnxruntime.quantization", "onnxruntime.tools", "onnxruntime.transformers", "onnxruntime.training",
    "scipy", "sklearn", "skimage", "mahotas", "matplotlib", "pandas", "sympy", "IPython",
    "pytest", "_pytest", "hypothesis", "numpy.f2py", "numpy.testing", "numpy.distutils",
    "tkinter", "_tkinter", "PIL.ImageTk", "PIL.ImageQt", "idlelib", "lib2to3", "ensurepip", "pip", "setuptools",
    "pkg_resources", "wheel", "turtle", "turtledemo", "test", "pydoc_data", "curses", "_curses", "_curses_panel",
    "readline", "_gdbm", "_dbm", "dbm.gnu", "dbm.ndbm",
    "hf_xet",  # a transfer service other than plain HTTP; the program switches it off
    "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtOpenGL", "PySide6.QtOpenGLWidgets", "PySide6.QtPrintSupport",
    "PySide6.QtSql", "PySide6.QtTest", "PySide6.QtXml", "PySide6.QtConcurrent", "PySide6.QtHelp",
    "PySide6.QtDesigner", "PySide6.QtUiTools",
)  # fmt: skip

# The Qt plugins to keep; a folder without names is kept whole.
QT_PLUGINS: dict[str, tuple[str, ...]] = {
    "platforms": ("xcb", "wayland", "offscreen", "windows", "cocoa"),
    "xcbglintegrations": (),
    "wayland-shell-integration": (),
    "wayland-decoration-client": (),
    "wayland-graphics-integration-client": (),
    "platformthemes": ("xdgdesktopportal",),
    "platforminputcontexts": ("compose", "ibus"),
    "iconengines": ("svg",),
    "imageformats": ("svg", "jpeg", "webp", "gif", "ico", "icns"),
    "styles": (),
}
QT_LANGUAGES = ("de", "en")  # as resources/translations

# Shared libraries that only excluded plugins and modules would load.
LIBRARIES_OUT = re.compile(
    r"Qt6?(Qml\w*|Quick\w*|VirtualKeyboard\w*|Pdf\w*|Labs\w*|Sql|Test|Designer\w*|Help|Multimedia\w*|WebEngine\w*"
    r"|EglFS\w*|Eglfs\w*|ShaderTools|PrintSupport|Concurrent)\b|opengl32sw"
    r"|(avcodec|avformat|avutil|swscale|swresample)(?!-[0-9a-f]{8})",  # OpenCV, whose own have a hash, cannot do without
)

# System libraries: every desktop has them and updates them, and Qt must use the same ones as the desktop. Libraries from
# wheels have a hash in their name, do not match, and stay.
SYSTEM_LIBRARIES = re.compile(
    r"lib(glib-2\.0|gthread-2\.0|gobject-2\.0|gio-2\.0|gmodule-2\.0|pcre2-8|pcre|dbus-1|systemd|cap|gcrypt|gpg-error|lz4|zstd"
    r"|fontconfig|freetype|png16|brotli\w+|X11|X11-xcb|Xau|Xdmcp|Xext|Xrender|Xi|bsd|md|xkbcommon|xkbcommon-x11"
    r"|gssapi_krb5|krb5|krb5support|k5crypto|com_err|keyutils|resolv|wayland-\w+|gtk-3|gdk-3|readline|tinfo\w*|ncurses\w*"
    r"|gdbm|gdbm_compat|db-5\.3|EGL|GL|GLX|OpenGL|GLdispatch|drm|gbm|input|mtdev|udev|evdev|stdc\+\+|gcc_s)\.so",
)

RESOURCES = (
    "styles.json", "pages.json", "detail.json", "icons", "help", "translations/*.qm", "models/starter", "places", "map", "words",
)  # fmt: skip


def keep_binary(target: str) -> bool:
    """Whether the bundle includes the binary with the path `target`."""
    path = PurePosixPath(target.replace("\\", "/"))
    if LIBRARIES_OUT.search(path.name) or SYSTEM_LIBRARIES.match(path.name):
        return False
    return keep_plugin(path)


def reached(wanted: Mapping[str, Iterable[str]], roots: Iterable[str]) -> set[str]:
    """The files that `roots` load, directly or indirectly. `wanted`: the names of the libraries that each file needs."""
    by_name = {PurePosixPath(target).name: target for target in wanted}
    seen: set[str] = set()
    waiting = [target for target in roots if target in wanted]
    while waiting:
        target = waiting.pop()
        if target not in seen:
            seen.add(target)
            waiting += [by_name[name] for name in wanted[target] if name in by_name]
    return seen


def keep_plugin(path: PurePosixPath) -> bool:
    """Whether to keep a file: Qt plugins only if QT_PLUGINS lists them, anything else always."""
    parts = path.parts
    if "plugins" not in parts or not any(part in ("PySide6", "Qt") for part in parts):
        return True
    folder = parts[parts.index("plugins") + 1]
    if folder not in QT_PLUGINS:
        return False
    wanted = QT_PLUGINS[folder]
    return not wanted or any(name in path.name for name in wanted)


def keep_data(target: str) -> bool:
    """Whether the bundle includes the data file with the path `target`."""
    path = PurePosixPath(target.replace("\\", "/"))
    folders = path.parts[:-1]
    if any(part in ("tests", "testing", "__pycache__", "include", "qml") for part in folders):
        return False
    info = next((part for part in folders if part.endswith(".dist-info")), None)
    if info is not None:  # RECORD and similar files reveal the build machine
        return path.name == "METADATA"
    if "emoji" in folders and path.name.startswith("emoji_"):  # names in other languages
        return False
    if path.suffix in (".pyi", ".h", ".hpp", ".c", ".pxd", ".pyx"):
        return False
    if "translations" in folders and "PySide6" in folders:
        return any(path.name == f"qtbase_{language}.qm" for language in QT_LANGUAGES)
    return keep_plugin(path)


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def distributions(
    root: str = "photosearch", left_out: Iterable[str] = ("hf-xet", "pip")
) -> list[str]:
    """The packages that `root` requires, directly or indirectly, as far as they are installed here."""
    seen: dict[str, str] = {}
    out = {canonical(name) for name in left_out}
    waiting = [root]
    while waiting:
        name = waiting.pop()
        if canonical(name) in seen or canonical(name) in out:
            continue
        try:
            found = metadata.distribution(name)
        except metadata.PackageNotFoundError:
            continue
        seen[canonical(name)] = str(found.metadata["Name"])
        for line in found.requires or []:
            need = Requirement(line)
            if need.marker is None or need.marker.evaluate({"extra": ""}):
                waiting.append(need.name)
    seen.pop(canonical(root), None)
    return [seen[key] for key in sorted(seen)]
