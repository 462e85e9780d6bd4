"""The layout that ARCHITECTURE.md describes: a contract covers every package, and no name means two things."""

from __future__ import annotations

import ast
import tomllib
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "photosearch"
MODULES = sorted(PACKAGE.rglob("*.py"))


def layers(container: str) -> set[str]:
    """The names in the layers contract of `container`, without that prefix."""
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


def test_no_module_is_outside_a_package() -> None:
    loose = {path.name for path in PACKAGE.glob("*.py")}
    assert loose == {"__init__.py", "__main__.py"}
    assert {path.name for path in (PACKAGE / "gui").glob("*.py")} == {"__init__.py"}


def test_no_two_modules_have_the_same_name() -> None:
    found = defaultdict(list)
    for path in MODULES:
        if not path.name.startswith("__"):
            found[path.name].append(str(path.relative_to(PACKAGE)))
    assert [paths for paths in found.values() if len(paths) > 1] == []


def imports_of(path: Path) -> set[str]:
    """The package's modules that this one imports, including imports inside functions and for type checking only."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            inside = {f"{node.module}.{name.name}" for name in node.names}
            found |= inside if inside <= NAMES.keys() else inside | {str(node.module)}
    return found & NAMES.keys()


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


NAMES = {name_of(path): path for path in MODULES}


def circles(imports: dict[str, set[str]]) -> list[list[str]]:
    """Groups of modules that reach each other (Tarjan's strongly connected components)."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(name: str) -> None:
        index[name] = low[name] = len(index)
        stack.append(name)
        for other in sorted(imports[name]):
            if other not in index:
                visit(other)
                low[name] = min(low[name], low[other])
            elif other in stack:
                low[name] = min(low[name], index[other])
        if low[name] == index[name]:
            group = stack[stack.index(name) :]
            del stack[stack.index(name) :]
            if len(group) > 1:
                found.append(sorted(group))

    for name in sorted(imports):
        if name not in index:
            visit(name)
    return found


def test_circular_imports_are_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": {"a"}}) == [["b", "c"]]


def test_there_are_no_circular_imports() -> None:
    assert circles({name: imports_of(path) for name, path in NAMES.items()}) == []


def test_no_two_classes_have_the_same_name() -> None:
    found = defaultdict(list)
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                found[node.name.lstrip("_")].append(str(path.relative_to(PACKAGE)))
    assert {name: paths for name, paths in found.items() if len(paths) > 1} == {}


def test_one_module_turns_urls_into_paths() -> None:
    """Qt's own `toLocalFile` corrupts names that are not UTF-8."""
    found = [
        str(path.relative_to(PACKAGE))
        for path in MODULES
        if "LocalFile(" in path.read_text("utf-8") and path.name != "local_files.py"
    ]
    assert found == []


def test_the_list_of_slow_tests_names_tests() -> None:
    for line in (ROOT / "tests" / "slow.txt").read_text("utf-8").splitlines():
        file, *_, name = line.split("::")
        assert f"def {name}(" in (ROOT / file).read_text("utf-8"), line


def test_no_file_is_long() -> None:
    long = [
        f"{path.relative_to(ROOT)}: {count}"
        for path in sorted((ROOT / "photosearch").rglob("*.py"))
        if (count := len(path.read_text("utf-8").splitlines())) > 500
    ]
    assert long == []
