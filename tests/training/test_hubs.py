"""Query-bank normalisation folded into the vectors: the same scores as the formula."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")

from photosearch.training.projectors import CORE, DIM, Hubs  # noqa: E402


def unit(count: int, seed: int) -> torch.Tensor:
    rows = torch.randn(count, CORE, generator=torch.Generator().manual_seed(seed))
    return torch.nn.functional.normalize(rows, dim=-1)


def test_scores_are_those_of_the_formula() -> None:
    photos, texts, bank = unit(40, 0), unit(7, 1), unit(30, 2)
    hubs = Hubs(bank, photos)
    seen, said = hubs.photos(photos), hubs.texts(texts)
    assert seen.shape == (40, DIM)
    assert torch.allclose(seen.norm(dim=1), torch.ones(40), atol=1e-5)
    assert torch.allclose(said.norm(dim=1), torch.ones(7), atol=1e-5)
    popular = 0.05 * torch.logsumexp(photos @ bank.T / 0.05, 1)
    wanted = texts @ photos.T - 0.6 * (popular - popular.mean())
    assert torch.allclose(said @ seen.T, 0.95 * 0.8 * wanted, atol=1e-4)


def test_two_pictures_compare_as_before() -> None:
    photos = unit(40, 0)
    seen = Hubs(unit(30, 2), photos).photos(photos)
    before, after = photos @ photos.T, seen @ seen.T
    assert torch.allclose(after, 0.95**2 * before + (1 - 0.95**2), atol=0.02)
