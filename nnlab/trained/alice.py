"""The next letter of Alice: the text, a network that learns to guess it, and how well it does."""

from __future__ import annotations

from functools import cache

import numpy as np

from nnlab import text
from nnlab.activations import log_softmax
from nnlab.attention import causal_mask
from nnlab.fast.transformer import Trainer
from nnlab.trained.plans import BLOCKS, HEADS, SEED, Plan, rate
from nnlab.transformer import init_network


@cache
def letters() -> tuple[np.ndarray, np.ndarray, str]:
    """Alice as ids, to learn from and kept aside, and its alphabet."""
    story = text.alice()
    signs = text.alphabet(story)
    return *text.split_text(text.encode(story, signs)), signs


def train_letters(plan: Plan, steps: int | None = None) -> tuple[Trainer, list[float]]:
    """The trainer after `steps` of the plan's steps (all of them), and the loss of each."""
    learned, _, signs = letters()
    rng = np.random.default_rng(SEED)
    trainer = Trainer(init_network(len(signs), plan.d, BLOCKS, rng), HEADS, causal_mask(plan.T))
    losses = []
    for k in range(plan.steps if steps is None else steps):
        X, Y = text.windows(learned, plan.T, plan.batch, rng)
        losses.append(trainer.step(X, Y, rate(plan, k)))
    return trainer, losses


def nats_of_letters(trainer: Trainer, T: int) -> tuple[float, float]:
    """Of the text kept aside: over all places, and over the second half of each window."""
    X, Y = text.next_pairs(letters()[1], T)
    logs = log_softmax(trainer.scores(X))
    each = -np.take_along_axis(logs, Y[..., None], axis=2)[..., 0]
    return float(each.mean()), float(each[:, T // 2 :].mean())
