"""Optimizers in place: the formulas of `optimizers` on one flat vector, without new arrays.

w holds all parameters one after the other, g their gradients. A call takes one step. `plan` uses
them; the pure functions are the ones to read first.
"""

from __future__ import annotations

import numpy as np

from nnlab import optimizers


class Sgd:
    """w <- w - g, for g that holds lr times the gradient already: the rate rides in the loss."""

    rate_in_gradient = True

    def __init__(self, w: np.ndarray, g: np.ndarray, lr: float):
        self.w, self.g, self.lr = w, g, lr

    def __call__(self) -> None:
        np.subtract(self.w, self.g, self.w)


class Momentum:
    """v <- beta v + g; w <- w - lr v."""

    rate_in_gradient = False

    def __init__(self, w: np.ndarray, g: np.ndarray, lr: float, beta: float = 0.9):
        self.w, self.g, self.lr = w, g, lr
        self.v, self.step = np.zeros_like(w), np.empty_like(w)
        self.beta = np.array(beta, w.dtype)

    def __call__(self) -> None:
        np.multiply(self.v, self.beta, self.v)
        np.add(self.v, self.g, self.v)
        np.multiply(self.v, self.lr, self.step)
        np.subtract(self.w, self.step, self.w)


class Adam:
    """Adam with its constants moved out of the vectors, ten operations a step.

    m and v are kept without the factors (1 - beta1) and (1 - beta2), and v̂'s bias correction
    without its root: all of them are numbers, and lr and eps take them in.
    """

    rate_in_gradient = False

    def __init__(
        self,
        w: np.ndarray,
        g: np.ndarray,
        lr: float,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-8,
    ):
        self.w, self.g, self.lr, self.betas, self.eps = w, g, lr, (beta1, beta2), eps
        self.m, self.v, self.step = np.zeros_like(w), np.zeros_like(w), np.empty_like(w)
        self.beta1, self.beta2 = np.array(beta1, w.dtype), np.array(beta2, w.dtype)
        self.floor, self.rate = np.empty((), w.dtype), np.empty((), w.dtype)
        self.t = 0

    def __call__(self) -> None:
        w, g, m, v, step = self.w, self.g, self.m, self.v, self.step
        self._set_rate()
        np.multiply(m, self.beta1, m)
        np.add(m, g, m)
        np.multiply(g, g, step)
        np.multiply(v, self.beta2, v)
        np.add(v, step, v)
        np.sqrt(v, step)
        np.add(step, self.floor, step)
        np.divide(m, step, step)
        np.multiply(step, self.rate, step)
        np.subtract(w, step, w)

    def _set_rate(self) -> None:
        """lr m̂ / (√v̂ + eps) = rate m / (√v + floor), for m and v without their factors."""
        self.t += 1
        beta1, beta2 = self.betas
        root = ((1 - beta2) / (1 - beta2**self.t)) ** 0.5
        self.floor[()] = self.eps / root
        self.rate[()] = self.lr * (1 - beta1) / (1 - beta1**self.t) / root


class Pure:
    """Any pair of `optimizers`, its result copied into w: slower, and the same formulas."""

    rate_in_gradient = False

    def __init__(self, name: str, w: np.ndarray, g: np.ndarray, lr: float, **settings: float):
        self.w, self.g, self.lr, self.settings = w, g, lr, settings
        self.update = optimizers.BY_NAME[name].update
        self.state = optimizers.BY_NAME[name].init(w)

    def __call__(self) -> None:
        self.w[:], self.state = self.update(self.g, self.state, self.w, lr=self.lr, **self.settings)


FAST = {"sgd": Sgd, "momentum": Momentum, "adam": Adam}


def optimizer(name: str, w: np.ndarray, g: np.ndarray, lr: float, **settings: float):
    """The optimizer of that name on w and g. Raises ValueError naming those that there are."""
    if name in FAST:
        return FAST[name](w, g, lr, **settings)
    if name not in optimizers.BY_NAME:
        raise ValueError(f"need an optimizer of {sorted(optimizers.BY_NAME)}, got {name!r}")
    return Pure(name, w, g, lr, **settings)
