"""No data leaves the machine, and no file is written outside the program's own folders."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TINY = Path(__file__).resolve().parent / "encoder" / "tiny"


def test_the_model_runtime_keeps_no_device_id_and_sends_nothing(own_home: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from photosearch.encoder.runtime import OnnxEncoder\n"
        "OnnxEncoder(Path(sys.argv[1])).encode_texts(['a dog'])\n"
    )
    subprocess.run([sys.executable, "-c", script, TINY], check=True)
    assert [path for path in own_home.parent.rglob("*") if path.is_file()] == []
