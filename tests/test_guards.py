"""The guards in conftest.py: each one fails a bad test, in a pytest run of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from photosearch.encoder.spec import Encoder
from tests.fakes import HashEncoder, picture_folder

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("import logging; logging.getLogger('x').warning('odd')", "unexpected log"),
        (
            "import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()",
            "still running",
        ),
        ("import subprocess; subprocess.Popen(['sleep', '30'])", "still running"),
        ("import warnings; warnings.warn('old', DeprecationWarning)", "DeprecationWarning"),
        (
            "import pathlib, tempfile; from photosearch.base.files import write_atomic\n"
            "    from tests.fakes import picture_folder\n"
            "    write_atomic(picture_folder(pathlib.Path(tempfile.mkdtemp())) / 'note.txt', b'')",
            "photos were changed",
        ),
    ],
)
def test_a_guard_fails_a_bad_test(tmp_path: Path, body: str, said: str) -> None:
    (tmp_path / "conftest.py").write_text(
        "import tests.conftest as guards\nguards.PATIENCE = 0.3\nfrom tests.conftest import *\n"
    )
    (tmp_path / "test_bad.py").write_text(f"def test_bad():\n    {body}\n")
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-c", ROOT / "pyproject.toml",
         "--rootdir", tmp_path, tmp_path / "test_bad.py"],
        capture_output=True, text=True, cwd=ROOT, check=False,
    )  # fmt: skip
    assert run.returncode == 1, run.stdout + run.stderr
    assert said in run.stdout


def test_home_is_temporary(own_home: Path) -> None:
    assert os.environ["PHOTOSEARCH_HOME"] == str(own_home)
    assert Path.home() == own_home.parent


def test_the_hash_encoder_knows_colours(encoder: HashEncoder, tmp_path: Path) -> None:
    from PIL import Image

    from photosearch.encoder.preprocess import pixels

    a_model: Encoder = encoder
    folder = picture_folder(tmp_path / "p", 8)
    names = sorted(path.name for path in folder.iterdir())
    stack = np.stack([pixels(Image.open(folder / n), a_model.spec.preprocess) for n in names])
    images = a_model.encode_images(stack)
    assert images["joint"].shape == (8, 16) and images["visual"].shape == (8, 8)
    assert np.allclose(np.linalg.norm(images["joint"], axis=1), 1, atol=1e-5)
    best = names[int(np.argmax(images["joint"] @ a_model.encode_texts(["a red thing"])[0]))]
    assert best.startswith("red")
