"""Find the Debian packages whose libraries a finished folder loads: `python installer/depends.py FOLDER` prints "a, b, c".

Reads the needed libraries of every ELF file, leaves out those in the folder, and asks dpkg which packages own the rest.
"""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

# Loaded by name at run time, so no ELF file lists them.
BY_NAME = ("libdbus-1-3", "xkb-data")
# Loaded only if their dependencies are installed. Debian has no NVIDIA libraries; without them, the CPU does the work.
OPTIONAL = re.compile(r"libonnxruntime_providers_(cuda|tensorrt)\.so")


def said(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def needed(folder: Path) -> set[str]:
    """The libraries that files in `folder` need and that are not in it."""
    files = [p for p in sorted(folder.rglob("*")) if p.is_file() and not p.is_symlink()]
    files = [p for p in files if not OPTIONAL.search(p.name)]
    elf = [str(p) for p in files if p.open("rb").read(4) == b"\x7fELF"]
    wanted = set(re.findall(r"\(NEEDED\).*\[(.+)\]", said("readelf", "-d", *elf)))
    return wanted - {path.name for path in folder.rglob("*.so*")}


def package_of(library: str, cache: str) -> str:
    """The package that owns `library`; `cache`: the output of `ldconfig -p`."""
    found = re.search(rf"^\s*{re.escape(library)} \(libc6,x86-64.*=> (\S+)$", cache, re.M)
    if found is None:
        raise SystemExit(f"depends: {library} is needed but not installed here.")
    for path in (found[1], str(Path(found[1]).resolve()), f"/usr{found[1]}"):
        run = subprocess.run(["dpkg", "-S", path], capture_output=True, text=True, check=False)
        if run.returncode == 0:
            return run.stdout.split(":")[0]
    raise SystemExit(f"depends: no package owns {found[1]}.")


def main() -> int:
    cache = said("/sbin/ldconfig", "-p")
    packages = {package_of(library, cache) for library in needed(Path(sys.argv[1]))}
    packages |= set(BY_NAME)
    packages.discard("libc6")
    print(", ".join(["libc6 (>= 2.34)", *sorted(packages)]))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
