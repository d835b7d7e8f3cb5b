"""Penalties for a plan: l1·Σ|w| + l2·Σw² over weights, not biases, changeable between steps."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

from nnlab.fast.plan import Plan


class Penalized:
    """An optimizer's step with penalties. l2 adds 2·l2·w to the gradient; l1 draws every weight
    lr·l1 nearer to 0 after the step and not beyond it (soft threshold), so that it can end there.

        plan.optimizer = Penalized(plan, l1=0.001)
    """

    def __init__(self, plan: Plan, l1: float = 0.0, l2: float = 0.0):
        if l1 < 0 or l2 < 0:
            raise ValueError(f"need penalties of at least 0, got l1 = {l1}, l2 = {l2}")
        inner: Any = plan.optimizer
        self.inner: Callable[[], None] = inner
        self.rate_in_gradient, self.l1, self.l2 = inner.rate_in_gradient, l1, l2
        self.w, self.g, self.step = plan.flat, plan.gradient, np.empty_like(plan.flat)
        self.weights = np.ones_like(plan.flat)  # 1 for a weight, 0 for a bias
        start = 0
        for m in plan.M:
            self.weights[start : start + m.size].reshape(m.shape)[:, -1] = 0.0
            start += m.size

    @property
    def lr(self) -> float:
        """Learning rate of the optimizer inside."""
        return self.inner.lr  # type: ignore[attr-defined]

    @lr.setter
    def lr(self, lr: float) -> None:
        self.inner.lr = lr  # type: ignore[attr-defined]

    def __call__(self) -> None:
        w, step = self.w, self.step
        if self.l2:
            factor = 2 * self.l2 * (self.lr if self.rate_in_gradient else 1.0)
            np.multiply(self.weights, factor, step)
            np.multiply(step, w, step)
            np.add(self.g, step, self.g)
        self.inner()
        if self.l1:
            np.abs(w, step)
            np.subtract(step, self.weights * (self.lr * self.l1), step)
            np.maximum(step, 0.0, out=step)
            np.copysign(step, w, w)
