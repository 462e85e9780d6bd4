"""Update the translation files from the sources, and compile them: python installer/translations.py

New texts enter `resources/translations/*.ts` as "unfinished", texts that are gone leave, and the .qm files are made
anew. Translate what is unfinished, then run it once more; tests/gui/test_translations.py holds the rest.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"de": (), "en": ("-pluralonly",)}  # English needs its plurals only


def tool(name: str) -> str:
    """The path of a tool that PySide6 includes."""
    return str(Path(PySide6.__file__).parent / name)


def update(language: str, file: Path) -> None:
    """Run lupdate over the window's sources into `file`."""
    sources = [str(p) for p in sorted((ROOT / "photosearch" / "gui").rglob("*.py"))]
    line = [tool("lupdate"), *sources, "-ts", str(file), *LANGUAGES[language]]
    subprocess.run([*line, "-no-obsolete", "-locations", "none"], check=True)


def main() -> None:
    for language in LANGUAGES:
        file = FOLDER / f"photosearch_{language}.ts"
        update(language, file)
        subprocess.run(
            [tool("lrelease"), str(file), "-qm", str(file.with_suffix(".qm"))], check=True
        )


if __name__ == "__main__":
    main()
