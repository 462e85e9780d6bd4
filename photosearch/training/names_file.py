"""Writes the vectors of everyday names into a model's folder, and its sha256 into `model.json`.

python -m photosearch.training.names_file resources/models/starter
"""

from __future__ import annotations

import dataclasses
import hashlib
import sys
from pathlib import Path

import numpy as np

from photosearch.encoder.runtime import NAMES_FILE, OnnxEncoder
from photosearch.indexing.tagging import AT_ONCE, texts
from photosearch.language.everyday import unseen
from photosearch.vectors.tag_book import write_names


def add_names(folder: Path) -> None:
    encoder = OnnxEncoder(folder)
    said = texts()
    # In batches as the program makes them, so that the vectors are the same.
    rows = [encoder.encode_texts(said[at : at + AT_ONCE]) for at in range(0, len(said), AT_ONCE)]
    vectors = [row for part in rows for row in part]
    things = len(said) - len(unseen())
    write_names(folder / NAMES_FILE, np.stack(vectors[:things]), np.stack(vectors[things:]))
    digest = hashlib.sha256((folder / NAMES_FILE).read_bytes()).hexdigest()
    spec = dataclasses.replace(encoder.spec, files=encoder.spec.files | {NAMES_FILE: digest})
    (folder / "model.json").write_text(spec.to_json(), "utf-8")


if __name__ == "__main__":
    add_names(Path(sys.argv[1]))
