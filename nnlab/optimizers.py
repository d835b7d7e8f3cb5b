"""Optimizers: from a gradient to a step, each a pair of pure functions.

`init(params)` gives the state before the first step, `update(grads, state, params, ...)` gives
(params, state) after one more. Nothing is changed in place and nothing is remembered elsewhere.
`params` is an array, or a list or tuple of such (see `trees`); `grads` has its form. Every
formula, order of operations and default is that of `torch.optim`.

    state = adam.init(params)
    params, state = adam.update(grads, state, params, lr=0.01)
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from nnlab.trees import map_arrays, zeros_like

State = dict[str, Any]


class Optimizer(NamedTuple):
    """The two functions that belong together."""

    init: Callable[..., State]
    update: Callable[..., tuple[Any, State]]


def _average(old, new, beta: float):
    """Running mean: beta old + (1 - beta) new, for every array of two trees."""
    return map_arrays(lambda a, b: beta * a + (1 - beta) * b, old, new)


def _average_square(old, grads, beta: float):
    return map_arrays(lambda a, g: beta * a + (1 - beta) * g * g, old, grads)


def sgd_init(params) -> State:
    """Nothing to remember."""
    return {}


def sgd_update(grads, state: State, params, lr: float = 0.001) -> tuple[Any, State]:
    """w <- w - lr g. Gradient descent when g comes from all samples (Cauchy 1847), stochastic
    when it comes from one or a batch (Robbins and Monro 1951).
    """
    return map_arrays(lambda w, g: w - lr * g, params, grads), state


def momentum_init(params) -> State:
    """v = 0, like params."""
    return {"v": zeros_like(params)}


def momentum_update(
    grads, state: State, params, lr: float = 0.001, beta: float = 0.9
) -> tuple[Any, State]:
    """v <- beta v + g; w <- w - lr v: a ball that rolls on (Polyak 1964)."""
    v = map_arrays(lambda v, g: beta * v + g, state["v"], grads)
    return map_arrays(lambda w, v: w - lr * v, params, v), {"v": v}


def nesterov_update(
    grads, state: State, params, lr: float = 0.001, beta: float = 0.9
) -> tuple[Any, State]:
    """v <- beta v + g; w <- w - lr (g + beta v): momentum that looks one step ahead.

    Nesterov (1983) in the form of Sutskever et al. (2013), with the gradient taken at w.
    """
    v = map_arrays(lambda v, g: beta * v + g, state["v"], grads)
    return map_arrays(lambda w, g, v: w - lr * (g + beta * v), params, grads, v), {"v": v}


def adagrad_init(params) -> State:
    """s = 0, like params."""
    return {"s": zeros_like(params)}


def adagrad_update(
    grads, state: State, params, lr: float = 0.01, eps: float = 1e-10
) -> tuple[Any, State]:
    """s <- s + g²; w <- w - lr g / (√s + eps): a rate for each weight that only falls.

    Duchi, Hazan and Singer (2011).
    """
    s = map_arrays(lambda s, g: s + g * g, state["s"], grads)
    return map_arrays(lambda w, g, s: w - lr * g / (np.sqrt(s) + eps), params, grads, s), {"s": s}


def rmsprop_update(
    grads, state: State, params, lr: float = 0.01, beta: float = 0.99, eps: float = 1e-8
) -> tuple[Any, State]:
    """s <- beta s + (1 - beta) g²; w <- w - lr g / (√s + eps): AdaGrad that forgets.

    Tieleman and Hinton (2012).
    """
    s = _average_square(state["s"], grads, beta)
    return map_arrays(lambda w, g, s: w - lr * g / (np.sqrt(s) + eps), params, grads, s), {"s": s}


def adadelta_init(params) -> State:
    """s = 0 for gradients and d = 0 for steps, like params."""
    return {"s": zeros_like(params), "d": zeros_like(params)}


def adadelta_update(
    grads, state: State, params, lr: float = 1.0, rho: float = 0.9, eps: float = 1e-6
) -> tuple[Any, State]:
    """Steps in units of w: step = g √(d + eps) / √(s + eps); w <- w - lr step.

    s, d: running means of g² (before the step) and of step² (after it). Zeiler (2012).
    """
    s = _average_square(state["s"], grads, rho)
    step = map_arrays(
        lambda g, s, d: g * (np.sqrt(d + eps) / np.sqrt(s + eps)), grads, s, state["d"]
    )
    d = _average_square(state["d"], step, rho)
    return map_arrays(lambda w, step: w - lr * step, params, step), {"s": s, "d": d}


def adam_init(params) -> State:
    """m = 0 and v = 0, like params, and t = 0 steps done."""
    return {"m": zeros_like(params), "v": zeros_like(params), "t": 0}


def adam_update(
    grads,
    state: State,
    params,
    lr: float = 0.001,
    beta1: float = 0.9,
    beta2: float = 0.999,
    eps: float = 1e-8,
) -> tuple[Any, State]:
    """w <- w - lr m̂ / (√v̂ + eps), m and v the running means of g and g².

    m̂ = m / (1 - beta1^t), v̂ = v / (1 - beta2^t) undo the start at zero; t counts from 1.
    Kingma and Ba (2015).
    """
    t = state["t"] + 1
    m = _average(state["m"], grads, beta1)
    v = _average_square(state["v"], grads, beta2)
    rate, root = lr / (1 - beta1**t), np.sqrt(1 - beta2**t)
    moved = map_arrays(lambda w, m, v: w - rate * m / (np.sqrt(v) / root + eps), params, m, v)
    return moved, {"m": m, "v": v, "t": t}


def adamw_update(
    grads, state: State, params, lr: float = 0.001, decay: float = 0.01, **settings
) -> tuple[Any, State]:
    """w <- (1 - lr decay) w, then a step of Adam: decay that Adam's division does not touch.

    settings: beta1, beta2, eps of `adam_update`. Loshchilov and Hutter (2019).
    """
    shrunk = map_arrays(lambda w: (1 - lr * decay) * w, params)
    return adam_update(grads, state, shrunk, lr, **settings)


sgd = Optimizer(sgd_init, sgd_update)
momentum = Optimizer(momentum_init, momentum_update)
nesterov = Optimizer(momentum_init, nesterov_update)
adagrad = Optimizer(adagrad_init, adagrad_update)
rmsprop = Optimizer(adagrad_init, rmsprop_update)
adadelta = Optimizer(adadelta_init, adadelta_update)
adam = Optimizer(adam_init, adam_update)
adamw = Optimizer(adam_init, adamw_update)

BY_NAME = {
    "sgd": sgd, "momentum": momentum, "nesterov": nesterov, "adagrad": adagrad,
    "rmsprop": rmsprop, "adadelta": adadelta, "adam": adam, "adamw": adamw,
}  # fmt: skip
