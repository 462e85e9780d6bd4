"""Fits the networks of one small layer that the program runs with NumPy (`images.small_network`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import torch
from torch import Tensor, nn

from photosearch.images.small_network import FARTHEST, Floats
from photosearch.training.data import SEED

DIGITS: Final = 4


def fitted(
    rows: Floats,
    outputs: int,
    loss: Callable[[Tensor], Tensor],
    *,
    hidden: int,
    steps: int,
    rate: float,
    decay: float,
    noise: float,
) -> dict[str, Floats]:
    """The weights for features, float32 [n, dim]. `loss`: of the outputs [n, outputs]. `noise`: is added to the standardised
    features, so that no fine difference decides."""
    torch.manual_seed(SEED)
    mean, spread = rows.mean(0), rows.std(0) + 1e-3
    x = torch.from_numpy(((rows - mean) / spread).clip(-FARTHEST, FARTHEST))
    net = nn.Sequential(nn.Linear(x.shape[1], hidden), nn.Tanh(), nn.Linear(hidden, outputs))
    optimizer = torch.optim.AdamW(net.parameters(), rate, weight_decay=decay)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, steps)
    for _ in range(steps):
        lost = loss(net(x + noise * torch.randn_like(x)))
        optimizer.zero_grad()
        lost.backward()
        optimizer.step()
        schedule.step()
    first, second = net[0], net[2]
    held = {
        "mean": mean,
        "spread": spread,
        "first": first.weight.detach().T.numpy(),
        "first_bias": first.bias.detach().numpy(),
        "second": second.weight.detach().T.numpy(),
        "second_bias": second.bias.detach().numpy(),
    }
    return {name: np.round(values, DIGITS).astype(np.float32) for name, values in held.items()}
