"""Read the text in a picture with RapidOCR, whose models come with it. Only decode children import RapidOCR."""

from __future__ import annotations

import importlib
import importlib.util
import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from photosearch.base.errors import TextReaderFault
from photosearch.base.text_lines import TextLine, clean
from photosearch.base.user_text import say

if TYPE_CHECKING:
    from PIL import Image

SIDE: Final = 1600  # pixels of the longer side; the letters of a thumbnail are too small
MOST_LINES: Final = 500
CERTAIN: Final = 0.5  # less certain lines are mostly patterns that look like letters
DETECTOR, RECOGNISER = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"


def models() -> tuple[Path, Path]:
    """The models that find lines and that read them. Raises TextReaderFault if a part is missing: RapidOCR itself would
    download it."""
    try:
        found = importlib.util.find_spec("rapidocr")
    except (ImportError, ValueError):
        found = None
    if found is None or not found.submodule_search_locations:
        raise _missing("rapidocr")
    folder = Path(found.submodule_search_locations[0]) / "models"
    for name in (DETECTOR, RECOGNISER):
        if not (folder / name).is_file():
            raise _missing(name)
    return folder / DETECTOR, folder / RECOGNISER


def _missing(name: str) -> TextReaderFault:
    return TextReaderFault(
        say("The text in photos cannot be read: {name} is missing.", name=name),
        say("Install PhotoSearch again."),
    )


def read_lines(picture: Image.Image) -> tuple[TextLine, ...]:
    """The lines of text in an upright RGB picture, from top to bottom as they were found. Raises TextReaderFault if a part
    of the program is missing."""
    if min(picture.size) < 8:
        return ()
    bgr = np.ascontiguousarray(np.asarray(picture.convert("RGB"))[:, :, ::-1])
    found = ready()(bgr)
    if found.txts is None or found.boxes is None:
        return ()
    lines = []
    for text, corners, certainty in zip(found.txts, found.boxes, found.scores, strict=True):
        plain = clean(str(text))
        if plain:
            box = _box(np.asarray(corners, float), picture.size)
            lines.append(TextLine(plain, box, min(max(float(certainty), 0.0), 1.0)))
    return tuple(lines[:MOST_LINES])


def _box(corners: np.ndarray[Any, Any], size: tuple[int, int]) -> tuple[float, float, float, float]:
    low = np.clip(corners.min(axis=0) / size, 0, 1)
    high = np.clip(corners.max(axis=0) / size, 0, 1)
    left, top, width, height = (round(float(n), 5) for n in (*low, *(high - low)))
    return left, top, width, height


@cache
def ready() -> Any:
    """The reader. Raises TextReaderFault if a part of it is missing or broken."""
    detector, recogniser = models()
    try:
        cv2: Any = importlib.import_module("cv2")
        rapidocr: Any = importlib.import_module("rapidocr")
    except ImportError as error:
        raise _missing(error.name or "rapidocr") from error
    cv2.setNumThreads(1)
    params = {
        "Global.log_level": "critical",
        "Global.use_cls": False,  # the picture is upright
        "Global.max_side_len": SIDE,
        "Global.text_score": CERTAIN,
        "Det.model_path": str(detector),  # a model that is named is never downloaded
        "Rec.model_path": str(recogniser),
        "EngineConfig.onnxruntime.intra_op_num_threads": max(1, (os.cpu_count() or 2) // 2),
    }
    try:
        reader = rapidocr.RapidOCR(params=params)
        reader._load_det_model()  # it would load them with the first photo, whose fault a damaged one is not
        reader._load_rec_model()
        return reader
    except Exception as error:  # those of ONNX Runtime have nothing else in common
        raise TextReaderFault(
            say("The text in photos cannot be read: a model is damaged."),
            say("Install PhotoSearch again."),
        ) from error
