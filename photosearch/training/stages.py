"""Runs one stage of a training so that it can be stopped at any step and goes on from its last checkpoint."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import torch
from torch import Tensor, nn

from photosearch.training.batches import Chance
from photosearch.training.kept import EVERY, Kept
from photosearch.training.learner import Learner
from photosearch.training.reporting import Report
from photosearch.training.train import StageSettings, schedule

CLIP = 5.0  # longest gradient


def run_stage(
    title: str,
    learner: Learner,
    loss_of: Callable[[Chance], Tensor],
    settings: StageSettings,
    start: str,
    cache: Path,
    report: Report,
) -> str:
    """Train for `settings.steps` what of the learner learns. Returns the key of what it holds then.

    `loss_of` gives the loss of one step; `start` is the key of what the learner holds now. A finished stage is read from
    `cache`.
    """
    kept = Kept(cache, title, start, asdict(settings))
    result = kept.result()
    if result is not None:
        learner.load_state_dict(result)
        return kept.key
    torch.manual_seed(settings.seed)
    chance = Chance(settings.seed)
    optimiser = _optimiser(learner, settings)
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, schedule(settings.steps, settings.warm))
    last, first = kept.checkpoint(), 0
    if last is not None:
        learner.load_state_dict(last["learner"])
        optimiser.load_state_dict(last["optimiser"])
        plan.load_state_dict(last["plan"])
        torch.set_rng_state(last["torch"])
        chance.numpy.bit_generator.state = json.loads(last["numpy"])
        first = last["step"]
    learner.learn()
    for step in range(first, settings.steps):
        loss = loss_of(chance)
        optimiser.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(learner.parameters(), CLIP)
        optimiser.step()
        plan.step()
        report(f"{title}, step {step + 1} of {settings.steps}, loss {loss.item():.2f}")
        if (step + 1) % EVERY == 0:
            kept.save(
                {
                    "learner": learner.state_dict(),
                    "optimiser": optimiser.state_dict(),
                    "plan": plan.state_dict(),
                    "torch": torch.get_rng_state(),
                    "numpy": json.dumps(chance.numpy.bit_generator.state),
                    "step": step + 1,
                }
            )
    learner.rest()
    kept.finish(learner.state_dict())
    return kept.key


def _optimiser(learner: Learner, settings: StageSettings) -> torch.optim.Optimizer:
    words = [weight for weight in learner.encoder.parameters() if weight.requires_grad]
    tuned = [weight for weight in learner.tuned.parameters() if weight.requires_grad]
    ours = [
        weight
        for weight in (*learner.images.parameters(), *learner.texts.parameters())
        if weight.requires_grad
    ]
    return torch.optim.AdamW(
        [
            {"params": ours},
            {"params": [learner.log_scales], "weight_decay": 0.0},
            {"params": tuned, "lr": settings.rate * settings.trunk_rate},
            {
                "params": words,
                "lr": settings.rate * settings.text_rate,
                "weight_decay": settings.text_decay,
            },
        ],
        lr=settings.rate,
        weight_decay=settings.decay,
    )
