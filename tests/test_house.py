"""The layout that ARCHITECTURE.md describes: every package stands in a contract, and no name means two things."""

from __future__ import annotations

import ast
import tomllib
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "photosearch"
MODULES = sorted(PACKAGE.rglob("*.py"))


def layers(container: str) -> set[str]:
    """What the layers contract of `container` names, without that prefix."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"][
        "contracts"
    ]
    names = {
        name.strip()
        for contract in contracts
        if contract["type"] == "layers"
        for layer in contract["layers"]
        for name in layer.split("|")
    }
    return {
        name.removeprefix(f"{container}.") for name in names if name.rpartition(".")[0] == container
    }


def packages(folder: Path) -> set[str]:
    return {path.parent.name for path in folder.glob("*/__init__.py")}


def test_a_contract_names_every_package() -> None:
    assert packages(PACKAGE) - {"training"} == layers("photosearch") - {"__main__"}
    assert packages(PACKAGE / "gui") == layers("photosearch.gui")


def test_no_module_lies_outside_a_package() -> None:
    loose = {path.name for path in PACKAGE.glob("*.py")}
    assert loose == {"__init__.py", "__main__.py"}
    assert {path.name for path in (PACKAGE / "gui").glob("*.py")} == {"__init__.py"}


def test_no_two_modules_bear_one_name() -> None:
    found = defaultdict(list)
    for path in MODULES:
        if not path.name.startswith("__"):
            found[path.name].append(str(path.relative_to(PACKAGE)))
    assert [paths for paths in found.values() if len(paths) > 1] == []


def test_no_two_classes_bear_one_name() -> None:
    found = defaultdict(list)
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                found[node.name.lstrip("_")].append(str(path.relative_to(PACKAGE)))
    assert {name: paths for name, paths in found.items() if len(paths) > 1} == {}
