"""Trains a copy of the trunk so that drawings and paintings get the vectors that the trunk gives photographs.

The photograph branch is frozen, and its vectors are the targets of the copy. The targets of a sketch are the photo that
it was drawn from, the photos of its class and the class name; those of a doodle or an icon are its name and the expected
appearance of a photo of that name; that of a restyled photo is the photo itself among all photos. The statistics of the
low maps are mixed between pictures (MixStyle, Zhou et al., 2021), so that the copy learns to ignore style.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from photosearch.encoder import preprocess
from photosearch.encoder.spec import Pixels
from photosearch.training.data import PREPROCESS, Drawing, read_pixels
from photosearch.training.kept import EVERY, Kept
from photosearch.training.lessons import Batch, Lessons
from photosearch.training.projectors import INPUTS, Ensemble, Eye, Inputs
from photosearch.training.reporting import Report
from photosearch.training.stylised import Random
from photosearch.training.train import schedule

STEPS = 700
CHUNK = 34  # pictures held in memory with all their maps
TRUNK_RATE, HEAD_RATE, DECAY = 3e-4, 1e-3, 0.05
SCALE = 20.0
COPY_STEPS, COPY_BATCH = 400, 256
NAME_WEIGHT, LOOK_WEIGHT, PHOTO_WEIGHT = 0.5, 0.5, 1.0
MIXED = 0.6  # share of the steps
AVERAGE = 0.98
SEED = 0
WAYS = ("{}", "a {}", "a photo of a {}")
GATE_BATCHES, GATE_STEPS = 40, 400

Say = Callable[[Sequence[str]], Tensor]


class Goals:
    """The targets: vectors of all photos, of the class names, and of the expected appearance of each class."""

    def __init__(
        self,
        lessons: Lessons,
        inputs: tuple[Inputs, Inputs],
        joint: Ensemble,
        seen: Tensor,
        texts: Callable[[Tensor], Tensor],
        say: Say,
    ) -> None:
        self.photos = joint(seen)
        said = [texts(say([way.format(name) for name in lessons.names])) for way in WAYS]
        self.names = functional.normalize(torch.stack(said).mean(0), dim=-1)
        self.classes = torch.from_numpy(lessons.classes)
        looks = self._imagined(lessons.names, inputs, joint, seen, say)
        for label in range(lessons.sketchy_classes):
            looks[label] = self.photos[self.classes == label].mean(0)
        self.looks = functional.normalize(looks, dim=-1)

    def _imagined(
        self,
        names: Sequence[str],
        inputs: tuple[Inputs, Inputs],
        joint: Ensemble,
        seen: Tensor,
        say: Say,
    ) -> Tensor:
        """The expected photo vector of each name, from the classifier rows of the ImageNet classes with that name."""
        labels, matrix = inputs[0].labels, inputs[0].names
        known = functional.normalize(say(names)[:, -matrix.shape[1] :], dim=-1)
        alike = (30 * functional.normalize(known - known.mean(0), dim=-1) @ matrix.T).softmax(-1)
        rows = labels.weight - labels.weight.mean(0)
        towards = alike @ rows
        towards = towards / towards.norm(dim=1, keepdim=True) * rows.norm(dim=1).mean()
        width, plain = rows.shape[1], []
        for part, start in zip(inputs, (0, INPUTS), strict=True):
            given = seen[::400, start : start + len(part.mean)]
            plain.append(given * part.deviation + part.mean)
        looks = []
        for row in towards:
            both = [
                part(functional.relu(real[:, :width] * 0.5 + 6 * row), real[:, width:])
                for part, real in zip(inputs, plain, strict=True)
            ]
            looks.append(joint(torch.cat(both, 1)).mean(0))
        return torch.stack(looks)

    def loss(self, vectors: Tensor, classes: Tensor, photos: Tensor, scale: Tensor) -> Tensor:
        """The loss, summed over these pictures. A class or photo of -1 means that the picture has none."""
        named, owned = classes >= 0, photos >= 0
        logits = scale * vectors
        name = functional.cross_entropy(
            logits[named] @ self.names.T, classes[named], reduction="sum"
        )
        look = functional.cross_entropy(
            logits[named] @ self.looks.T, classes[named], reduction="sum", label_smoothing=0.05
        )
        photo = functional.cross_entropy(
            logits[owned] @ self.photos.T,
            self._photo_goal(photos[owned], classes[owned]),
            reduction="sum",
        )
        return NAME_WEIGHT * name + LOOK_WEIGHT * look + PHOTO_WEIGHT * photo

    def _photo_goal(self, photos: Tensor, classes: Tensor) -> Tensor:
        """Target distribution: half on the picture's own photo, half on the photos of its class; all on the photo if it has no class."""
        exact = functional.one_hot(photos, len(self.photos)).float()
        same = ((classes[:, None] == self.classes[None, :]) & (classes[:, None] >= 0)).float()
        known = same.sum(1, keepdim=True)
        return torch.where(known > 0, (exact + same / known.clamp(min=1)) / 2, exact)


class Average:
    """A running mean of weights; `swap` exchanges the weights with it."""

    def __init__(self, weights: Iterable[nn.Parameter]) -> None:
        self.weights = list(weights)
        self.means = [weight.detach().clone() for weight in self.weights]

    def take(self, step: int) -> None:
        keep = min(AVERAGE, (1 + step) / (10 + step))
        for mean, weight in zip(self.means, self.weights, strict=True):
            mean.lerp_(weight.detach(), 1 - keep)

    def swap(self) -> None:
        for mean, weight in zip(self.means, self.weights, strict=True):
            held = weight.data.clone()
            weight.data.copy_(mean)
            mean.copy_(held)


def teach(
    eye: Eye, goals: Goals, lessons: Lessons, seen: Tensor, kept: Kept, report: Report
) -> None:
    """Train the drawing branch of `eye`, whose photograph branch is ready. `seen`: the projector input of each photo of the
    lessons, in order. Goes on from the checkpoint in `kept`."""
    eye.requires_grad_(False)
    result = kept.result()
    if result is not None:
        eye.load_state_dict(result)
        return
    torch.manual_seed(SEED)
    own = seen[:, :INPUTS]
    weights = eye.expert.after_fork()
    for weight in (*weights, *eye.drawn.parameters()):
        weight.requires_grad_(True)
    log_scale = nn.Parameter(torch.tensor(math.log(SCALE)))
    optimiser = torch.optim.AdamW(
        [
            {"params": weights, "lr": TRUNK_RATE},
            {"params": eye.drawn.parameters(), "lr": HEAD_RATE},
            {"params": [log_scale], "lr": 1e-3, "weight_decay": 0.0},
        ],
        weight_decay=DECAY,
    )
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, schedule(STEPS, 20))
    last, first = kept.checkpoint(), 0
    if last is None:
        _copy_head(eye, own, goals.photos)
        report("the drawing projector starts as a copy of the photograph projectors")
    else:
        eye.load_state_dict(last["eye"])
        optimiser.load_state_dict(last["optimiser"])
        plan.load_state_dict(last["plan"])
        first = last["step"]
    average = Average([*weights, *eye.drawn.parameters()])
    if last is not None:
        average.means = last["means"]
        log_scale.data.copy_(last["log_scale"])
        torch.set_rng_state(last["torch"])
    with ThreadPoolExecutor(1) as pool:  # prepares the next batch in the meantime
        following = pool.submit(lessons.batch, np.random.default_rng([SEED, first]))
        for step in range(first, STEPS):
            batch = following.result()
            following = pool.submit(lessons.batch, np.random.default_rng([SEED, step + 1]))
            loss = _step(eye, goals, batch, log_scale, np.random.default_rng([SEED + 1, step]))
            optimiser.step()
            optimiser.zero_grad()
            plan.step()
            average.take(step + 1)
            if (step + 1) % 10 == 0:
                report(f"drawings, step {step + 1} of {STEPS}, loss {loss:.2f}")
            if (step + 1) % EVERY == 0:
                kept.save(
                    {
                        "eye": eye.state_dict(),
                        "optimiser": optimiser.state_dict(),
                        "plan": plan.state_dict(),
                        "means": average.means,
                        "log_scale": log_scale.data,
                        "torch": torch.get_rng_state(),
                        "step": step + 1,
                    }
                )
    average.swap()
    eye.eval().requires_grad_(False)
    kept.finish(eye.state_dict())


def _step(eye: Eye, goals: Goals, batch: Batch, log_scale: Tensor, mixing: Random) -> float:
    """Add up the gradients of one batch. Returns its loss."""
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        low = mixed_styles(eye.trunk.low(to_tensor(batch.pixels)).float(), mixing)
    total = 0.0
    parts = (low, torch.from_numpy(batch.classes), torch.from_numpy(batch.photos))
    for maps, classes, photos in zip(*(part.split(CHUNK) for part in parts), strict=True):
        with torch.autocast("cpu", torch.bfloat16):  # a third of the time
            drawn = eye.as_drawing(maps).float()
        loss = goals.loss(drawn, classes, photos, log_scale.exp().clamp(max=60)) / len(low)
        loss.backward()  # type: ignore[no-untyped-call]  # the targets are fixed, so a step can be split into chunks
        total += loss.item()
    return total


def to_tensor(pixels: Pixels) -> Tensor:
    tensor = torch.from_numpy(preprocess.tensor(pixels, PREPROCESS))
    return tensor.contiguous(memory_format=torch.channels_last)  # twice as fast on a CPU


def mixed_styles(low: Tensor, random: Random) -> Tensor:
    """Interpolate the channel means and deviations of some pictures with those of other pictures."""
    if random.random() > MIXED:
        return low
    count = len(low)
    mean, deviation = low.mean((2, 3), keepdim=True), low.std((2, 3), keepdim=True) + 1e-5
    other = torch.from_numpy(random.permutation(count))
    own = random.beta(0.3, 0.3, count)
    own = np.where(random.random(count) < 0.5, np.maximum(own, 1 - own), 1.0)
    share = torch.from_numpy(own.astype(np.float32))[:, None, None, None]
    plain = (low - mean) / deviation
    return plain * (share * deviation + (1 - share) * deviation[other]) + (
        share * mean + (1 - share) * mean[other]
    )


def _copy_head(eye: Eye, seen: Tensor, photos: Tensor) -> None:
    """Initialise the new projector to reproduce the photograph projectors."""
    random = torch.Generator().manual_seed(SEED)
    optimiser = torch.optim.AdamW(eye.drawn.parameters(), lr=1e-3, weight_decay=0.01)
    plan = torch.optim.lr_scheduler.LambdaLR(optimiser, schedule(COPY_STEPS))
    eye.drawn.train()
    for _ in range(COPY_STEPS):
        rows = torch.randint(len(seen), (COPY_BATCH,), generator=random)
        loss = (1 - (eye.drawn(seen[rows]) * photos[rows]).sum(1)).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        plan.step()


def drawn_vectors(eye: Eye, items: Sequence[Drawing]) -> Tensor:
    """float32 [sketches, CORE]: what the drawing branch gives for the sketches among `items`."""
    paths = [item.path for item in items if item.sketch]
    rows = []
    with torch.no_grad():
        for start in range(0, len(paths), CHUNK):
            pixels = np.stack([read_pixels(path) for path in paths[start : start + CHUNK]])
            rows.append(eye.as_drawing(eye.trunk.low(to_tensor(pixels))))
    return torch.cat(rows)


def fit_gate(eye: Eye, lessons: Lessons, photos: Tensor, kept: Kept) -> None:
    """Fit the gate of `eye` by logistic regression: photographs against everything that is drawn or painted.

    `photos`: the projectors' input from the published trunk [n, INPUTS]. They must be of every kind: what is missing here, such
    as small or blurred photos, would pass for drawings.
    """
    result = kept.result()
    if result is not None:
        eye.gate.load_state_dict(result)
        return
    random = np.random.default_rng([SEED, STEPS + 1])
    shown = []
    with torch.no_grad():
        for _ in range(GATE_BATCHES):
            batch = lessons.batch(random)
            drawn = batch.pixels[: len(batch.pixels) - batch.plain]
            shown.append(eye.as_photo(eye.trunk.low(to_tensor(drawn)))[0][:, :INPUTS])
    others = torch.cat(shown)
    rows = torch.cat([photos, others])
    goal = torch.cat([torch.zeros(len(photos)), torch.ones(len(others))])
    weight = torch.where(goal > 0, len(photos) / len(others), 1.0)
    eye.gate.requires_grad_(True)
    nn.init.zeros_(eye.gate.weight)
    nn.init.zeros_(eye.gate.bias)
    optimiser = torch.optim.AdamW(eye.gate.parameters(), lr=3e-3, weight_decay=0.1)
    for _ in range(GATE_STEPS):
        loss = functional.binary_cross_entropy_with_logits(
            eye.gate(rows)[:, 0], goal, weight=weight
        )
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    eye.gate.requires_grad_(False)
    kept.finish(eye.gate.state_dict())
