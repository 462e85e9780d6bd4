"""Update the translation files from the sources, and compile them: python installer/translations.py

New texts enter `resources/translations/*.ts` as "unfinished", texts that are gone leave, and the .qm files are made
anew. Translate what is unfinished, then run it once more; tests/gui/test_translations.py holds the rest.

What the engine tells is collected from the calls of `say` and `say_count`, as the context "engine"; English needs
none of it, as each such text is English already.
"""

from __future__ import annotations

import ast
import json
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES: dict[str, tuple[str, ...]] = {
    "de": (), "es": (), "fr": (), "zh": (),
    "en": ("-pluralonly",),  # English needs its plurals only
}  # fmt: skip
ROOMS = (  # the window hears what these tell
    "base",
    "language",
    "store",
    "images",
    "encoder",
    "vectors",
    "indexing",
    "duplicates",
    "query",
    "engine",
    "service",
)


def tool(name: str) -> str:
    """The path of a tool that PySide6 includes."""
    return str(Path(PySide6.__file__).parent / name)


def heard() -> Iterator[Path]:
    """The modules whose texts reach the window; `encoder.export` is for the command line alone."""
    for room in ROOMS:
        for path in sorted((ROOT / "photosearch" / room).rglob("*.py")):
            if path.parent.name != "export":
                yield path


def codes() -> dict[str, bool]:
    """The code of each text that the engine tells, and whether its grammar follows a number."""
    found = {}
    for path in heard():
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
                if call.func.id == "say":
                    found[_literal(call.args[0], path)] = False
                elif call.func.id == "say_count":
                    found[_literal(call.args[2], path)] = True
    return found


def _literal(node: ast.expr, path: Path) -> str:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    raise ValueError(f"{path}, line {node.lineno}: lupdate needs a literal here")


def update(language: str, file: Path) -> None:
    """Run lupdate over the window's sources, and the texts of the engine, into `file`."""
    sources = [str(p) for p in sorted((ROOT / "photosearch" / "gui").rglob("*.py"))]
    with tempfile.TemporaryDirectory() as folder:
        if language != "en":
            engine = Path(folder) / "engine.py"
            engine.write_text("".join(_for_lupdate()), "utf-8")
            sources.append(str(engine))
        line = [
            tool("lupdate"),
            *sources,
            "-ts",
            str(file),
            "-target-language",
            language,
            *LANGUAGES[language],
        ]
        subprocess.run(
            [*line, "-no-obsolete", "-locations", "none"], check=True, stdout=subprocess.DEVNULL
        )


def _for_lupdate() -> Iterator[str]:
    """A module whose class names the context; lupdate sees a plural in `tr` only."""
    yield "class engine(QObject):\n    def texts(self):\n"
    for code, counted in sorted(codes().items()):
        text = json.dumps(code, ensure_ascii=False)
        yield f'        self.tr({text}, "", n)\n' if counted else f"        self.tr({text})\n"


def main() -> None:
    for language in LANGUAGES:
        file = FOLDER / f"photosearch_{language}.ts"
        update(language, file)
        subprocess.run(
            [tool("lrelease"), str(file), "-qm", str(file.with_suffix(".qm"))], check=True
        )


if __name__ == "__main__":
    main()
