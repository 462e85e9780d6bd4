"""What the frozen trunk gives for each view of each photo, computed once from the `grids` and kept on disk."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from photosearch.training.grids import VIEWS, Grids
from photosearch.training.projectors import map_statistics
from photosearch.training.reporting import Report
from photosearch.training.trunk import HEAD, MAP_CHANNELS, Trunk
from photosearch.training.whole_files import whole

FEATURES = HEAD + 2 * MAP_CHANNELS
CHUNK = 96


def described(maps: Tensor, trunk: Trunk) -> tuple[Tensor, Tensor]:
    """From the maps that enter block `CUT` to the features [n, HEAD] and the statistics [n, 2 * MAP_CHANNELS]."""
    later = trunk.after_cut(maps)
    return trunk.tail(later), map_statistics(later)


def frozen_features(grids: Grids, trunk: Trunk, path: Path, report: Report) -> Tensor:
    """float16 [photos, VIEWS, FEATURES]: features, then statistics. Cached at `path`."""
    if not path.exists():
        found = np.zeros((len(grids), VIEWS, FEATURES), dtype=np.float16)
        for start in range(0, len(grids), CHUNK):
            rows = torch.arange(start, min(start + CHUNK, len(grids)))
            for view in range(VIEWS):
                with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
                    parts = described(grids.pick(rows, torch.full_like(rows, view)), trunk)
                found[start : start + len(rows), view] = torch.cat(parts, 1).half().numpy()
            if start % (10 * CHUNK) == 0:
                report(f"features of photo {start} of {len(grids)}")
        with whole(path) as stream:
            np.save(stream, found)
    return torch.from_numpy(np.load(path))
