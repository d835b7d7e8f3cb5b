"""Schedules: the learning rate of step t, counted from 0. Numbers in, number out."""

from __future__ import annotations

import math


def constant(t: int, lr: float) -> float:
    """lr, whatever t is."""
    return float(lr)


def step_decay(t: int, lr0: float, drop: float, every: int) -> float:
    """lr0 · drop^⌊t / every⌋: the rate times `drop` after every `every` steps."""
    if every < 1:
        raise ValueError(f"need at least one step between drops, got {every}")
    return lr0 * drop ** (t // every)


def exponential_decay(t: int, lr0: float, factor: float) -> float:
    """lr0 · factor^t: the same share less with every step."""
    return lr0 * factor**t


def cosine_schedule(t: int, total: int, lr_max: float, lr_min: float = 0.0) -> float:
    """From lr_max at t = 0 down half a cosine to lr_min at t = total, and lr_min from there on.

    lr_min + (lr_max - lr_min) (1 + cos(π t / total)) / 2. Loshchilov and Hutter (2017).
    """
    if total < 1:
        raise ValueError(f"need at least one step in total, got {total}")
    return lr_min + 0.5 * (lr_max - lr_min) * (1 + math.cos(math.pi * min(t / total, 1.0)))


def warmup(t: int, steps: int, lr: float) -> float:
    """lr (t + 1) / steps until that reaches lr: `steps` ever larger steps, none of them 0."""
    if steps < 1:
        raise ValueError(f"need at least one step to warm up, got {steps}")
    return lr * min((t + 1) / steps, 1.0)


def warmup_cosine(t: int, steps: int, total: int, lr_max: float, lr_min: float = 0.0) -> float:
    """`warmup` to lr_max during the first `steps` steps, then `cosine_schedule` for the rest."""
    if not 0 < steps < total:
        raise ValueError(f"need 0 < steps < total, got {steps} and {total}")
    if t < steps:
        return warmup(t, steps, lr_max)
    return cosine_schedule(t - steps, total - steps, lr_max, lr_min)
