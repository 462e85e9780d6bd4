"""EfficientNet-Lite2 without the classifier's softmax, defined so that it loads the published weights.

The network is a stem, 21 inverted-residual blocks and a head; every convolution pads like TensorFlow's "same".
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import torch
from torch import Tensor, nn
from torch.nn import functional

# (repeats, kernel, first stride, expansion, output channels) of the seven stages.
STAGES = (
    (1, 3, 1, 1, 16),
    (3, 3, 2, 6, 24),
    (3, 5, 2, 6, 48),
    (4, 3, 2, 6, 88),
    (4, 5, 1, 6, 120),
    (5, 5, 2, 6, 208),
    (1, 3, 1, 6, 352),
)
STEM, HEAD, CLASSES = 32, 1280, 1000
FORK = 4  # the first block that photos and drawings do not share
SPLIT = 17  # the projectors use its input (208 channels) besides the features
MAP_CHANNELS, MAP_SIDE = 208, 7
CUT = 11  # the first block that is trained for photos
CUT_CHANNELS, CUT_SIDE = 88, 14


class SameConv(nn.Conv2d):
    """A convolution padded to ceil(size / stride) outputs, with an odd pixel at the right and bottom."""

    def forward(self, x: Tensor) -> Tensor:
        return self.padded(x, self.weight, self.bias)

    def padded(self, x: Tensor, weight: Tensor, bias: Tensor | None) -> Tensor:
        pads: list[int] = []
        for axis in (3, 2):
            stride, kernel, size = (
                self.stride[3 - axis],
                self.kernel_size[3 - axis],
                int(x.shape[axis]),
            )
            total = max((-(-size // stride) - 1) * stride + kernel - size, 0)
            pads += [total // 2, total - total // 2]
        if any(pads):
            x = functional.pad(x, pads)
        large = self.groups > 1 and self.kernel_size[0] > 3
        if large and torch.is_grad_enabled() and torch.is_autocast_enabled("cpu"):
            kind = torch.get_autocast_dtype("cpu")
            return cast(Tensor, Depthwise.apply(x.to(kind), weight.to(kind), bias, self.stride))
        return functional.conv2d(x, weight, bias, self.stride, 0, self.dilation, self.groups)


class Depthwise(torch.autograd.Function):
    """A depthwise convolution in bfloat16 whose gradients are computed in float32, for a few pictures at a time.

    With a kernel of 5, they take twice as long in bfloat16, or for all pictures at once.
    """

    PART = 16  # pictures whose maps fit into a processor's cache

    @staticmethod
    def forward(
        ctx: Any, x: Tensor, weight: Tensor, bias: Tensor | None, stride: tuple[int, int]
    ) -> Tensor:
        ctx.save_for_backward(x, weight)
        ctx.stride = stride
        return functional.conv2d(x, weight, bias, stride, groups=len(weight))

    @staticmethod
    def backward(ctx: Any, *upper: Tensor) -> tuple[Tensor | None, ...]:
        x, weight = ctx.saved_tensors
        plain, count = weight.float(), len(weight)
        wanted = [bool(ctx.needs_input_grad[0]), True, False]
        lower, learnt = torch.empty_like(x), torch.zeros_like(plain)
        parts = (part.split(Depthwise.PART) for part in (upper[0], x, lower))
        for above, seen, below in zip(*parts, strict=True):
            to_x, to_weight, _ = torch.ops.aten.convolution_backward(
                above.float(), seen.float(), plain, None,
                ctx.stride, [0, 0], [1, 1], False, [0, 0], count, wanted,
            )  # fmt: skip
            learnt += to_weight
            if to_x is not None:
                below.copy_(to_x)
        return (
            lower if wanted[0] else None,
            learnt.to(weight.dtype),
            upper[0].float().sum((0, 2, 3)) if ctx.needs_input_grad[2] else None,
            None,
        )


def normed(conv: SameConv, norm: nn.BatchNorm2d, x: Tensor) -> Tensor:
    """Apply the convolution and its frozen norm in one operation, which saves a third of the training time."""
    if not torch.is_grad_enabled():
        return cast(Tensor, norm(conv(x)))
    gain = norm.weight * (cast(Tensor, norm.running_var) + norm.eps).rsqrt()
    bias = norm.bias - cast(Tensor, norm.running_mean) * gain
    return conv.padded(x, conv.weight * gain[:, None, None, None], bias)


def _norm(channels: int) -> nn.BatchNorm2d:
    return nn.BatchNorm2d(channels, eps=1e-3)


class Block(nn.Module):
    """Expand, filter depthwise, project; add the input if the shape allows."""

    def __init__(self, inputs: int, outputs: int, kernel: int, stride: int, expansion: int) -> None:
        super().__init__()
        middle = inputs * expansion
        self.skips = stride == 1 and inputs == outputs
        self.expands = expansion != 1
        if self.expands:
            self._expand_conv = SameConv(inputs, middle, 1, bias=False)
            self._bn0 = _norm(middle)
        self._depthwise_conv = SameConv(middle, middle, kernel, stride, groups=middle, bias=False)
        self._bn1 = _norm(middle)
        self._project_conv = SameConv(middle, outputs, 1, bias=False)
        self._bn2 = _norm(outputs)

    def forward(self, x: Tensor) -> Tensor:
        y = functional.relu6(normed(self._expand_conv, self._bn0, x), True) if self.expands else x
        y = functional.relu6(normed(self._depthwise_conv, self._bn1, y), True)
        y = normed(self._project_conv, self._bn2, y)
        return x + y if self.skips else y


class Trunk(nn.Module):
    """Picture to 1280 features; `labels` turns features into the 1000 ImageNet logits."""

    def __init__(self) -> None:
        super().__init__()
        self._conv_stem = SameConv(3, STEM, 3, 2, bias=False)
        self._bn0 = _norm(STEM)
        blocks: list[Block] = []
        channels = STEM
        for repeats, kernel, stride, expansion, outputs in STAGES:
            for step in range(repeats):
                blocks.append(
                    Block(channels, outputs, kernel, stride if step == 0 else 1, expansion)
                )
                channels = outputs
        self._blocks = nn.ModuleList(blocks)
        self._conv_head = SameConv(channels, HEAD, 1, bias=False)
        self._bn1 = _norm(HEAD)
        self._fc = nn.Linear(HEAD, CLASSES)

    def low(self, x: Tensor) -> Tensor:
        """The map that enters block `FORK`: edges and textures."""
        x = functional.relu6(self._bn0(self._conv_stem(x)))
        for block in self._blocks[:FORK]:
            x = block(x)
        return x

    def high(self, low: Tensor) -> Tensor:
        """From the low map to the 208-channel map that enters block `SPLIT`."""
        return self.after_cut(self.middle(low))

    def middle(self, low: Tensor) -> Tensor:
        """From the low map to the 88-channel map that enters block `CUT`."""
        for block in self._blocks[FORK:CUT]:
            low = block(low)
        return low

    def after_cut(self, maps: Tensor) -> Tensor:
        """From the map that enters block `CUT` to the one that enters block `SPLIT`."""
        for block in self._blocks[CUT:SPLIT]:
            maps = block(maps)
        return maps

    def tail(self, maps: Tensor) -> Tensor:
        """From the map to the pooled 1280 features."""
        for block in self._blocks[SPLIT:]:
            maps = block(maps)
        return functional.relu6(normed(self._conv_head, self._bn1, maps), True).mean((2, 3))

    def after_fork(self) -> list[nn.Parameter]:
        """The weights that turn a low map into features."""
        layers = [*self._blocks[FORK:], self._conv_head, self._bn1]
        return [weight for layer in layers for weight in layer.parameters()]

    def labels(self, features: Tensor) -> Tensor:
        return cast(Tensor, self._fc(features))


def load_trunk(path: Path) -> Trunk:
    """The published network, in evaluation mode."""
    trunk = Trunk()
    trunk.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
    return trunk.eval()
