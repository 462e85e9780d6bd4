"""The trunk's way of folding norms while it learns."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from photosearch.training.trunk import Block, SameConv  # noqa: E402


@pytest.mark.parametrize(("stride", "outputs"), [(1, 8), (2, 12)])
def test_a_block_says_the_same_with_and_without_gradients(stride: int, outputs: int) -> None:
    generator = torch.Generator().manual_seed(0)
    block = Block(8, outputs, 3, stride, 6).eval()
    for name, weight in [*block.named_parameters(), *block.named_buffers()]:
        if weight.is_floating_point():
            weight.data = torch.rand(weight.shape, generator=generator) * 0.4 + 0.1
            weight.data *= -1 if name.endswith("bias") else 1
    x = torch.rand(2, 8, 9, 9, generator=generator)
    learning = block(x)
    with torch.no_grad():
        resting = block(x)
    assert learning.shape == resting.shape
    assert torch.allclose(learning, resting, atol=1e-4)
    assert resting.std() > 0.01
    learning.sum().backward()
    assert all(weight.grad is not None for weight in block.parameters())


@pytest.mark.parametrize("stride", [1, 2])
def test_the_gradients_of_a_depthwise_convolution_in_bfloat16(stride: int) -> None:
    generator = torch.Generator().manual_seed(0)
    conv = SameConv(6, 6, 5, stride, groups=6, bias=False)
    conv.weight.data = torch.rand(conv.weight.shape, generator=generator) - 0.5
    bias = torch.rand(6, generator=generator).requires_grad_()
    x = (torch.rand(2, 6, 14, 14, generator=generator) - 0.5).requires_grad_()
    goal = torch.rand(2, 6, 14 // stride, 14 // stride, generator=generator)
    found = []
    for fast in (False, True):
        with torch.autocast("cpu", torch.bfloat16, enabled=fast):
            out = conv.padded(x, conv.weight, bias)
        assert out.dtype == (torch.bfloat16 if fast else torch.float32)
        found.append(torch.autograd.grad((out.float() * goal).sum(), (x, conv.weight, bias)))
    for exact, rounded in zip(*found, strict=True):
        assert torch.allclose(exact, rounded, atol=0.02 * float(exact.abs().max()))
