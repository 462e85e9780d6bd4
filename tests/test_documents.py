"""The documents name only files that exist; neither they nor the sources contain a phrase that reads as translated.

codespell checks the spelling (.ci/run).
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "photosearch"
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md")),
    *sorted((ROOT / "resources" / "help").glob("*.md")),
    ROOT / "installer" / "README.md",
    *sorted(PACKAGE.rglob("*.py")),
]
# Each phrase, and what to write instead.
PHRASES = {
    r"\b(is|are|was|were|words) to be away\b": "is excluded",
    r"\b(is|are|was|were) heeded\b": "is used",
    r"\bkept by nobody\b": "is not kept",
    r"\bnot for several threads\b": "not thread-safe",
    r"\bwhat nobody has asked for\b": "name the thing",
}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_riddles_in_the_documents_and_the_sources(path: Path) -> None:
    text = " ".join(path.read_text("utf-8").split())
    found = {
        match.group(): better
        for phrase, better in PHRASES.items()
        for match in re.finditer(phrase, text, re.IGNORECASE)
    }
    assert found == {}


def is_there(name: str) -> bool:
    """Whether `name`, from the root or from photosearch/, is a file, a module or a folder."""
    return any((base / (name + end)).exists() for base in (ROOT, PACKAGE) for end in ("", ".py"))


def test_architecture_names_exactly_the_existing_packages_and_modules() -> None:
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    rows = re.findall(r"^\| `([a-z_/]+)/` \| .* \| (.*) \|$", text, re.M)
    rooms = {str(path.parent.relative_to(PACKAGE)) for path in PACKAGE.glob("*/__init__.py")}
    rooms |= {str(path.parent.relative_to(PACKAGE)) for path in PACKAGE.glob("gui/*/__init__.py")}
    assert {room for room, _ in rows} == rooms
    named = [f"{room}/{name}" for room, names in rows for name in re.findall(r"`(\w+)`", names)]
    assert [name for name in named if not is_there(name)] == []


@pytest.mark.parametrize("name", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_paths_in_the_documents_exist(name: str) -> None:
    paths = re.findall(r"`((?:\.?[\w-]+/)+[\w.-]*)`", (ROOT / name).read_text("utf-8"))
    paths = [path for path in paths if "NAME" not in path and not path.startswith(".venv/")]
    assert paths
    assert [path for path in paths if not is_there(path)] == []
