"""The trunk's way of folding norms while it learns."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from photosearch.training.trunk import Block  # noqa: E402


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
