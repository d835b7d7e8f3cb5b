"""Transfer: standing on what a network learned before. ReLU networks that tell classes apart.

A layer that is frozen is left out of the step. Its gradient set to zero is not the same: what an
optimizer remembers, and decay, would still move it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from nnlab import optimizers, shipped
from nnlab.activations import relu, relu_prime
from nnlab.augmentation import turn_images
from nnlab.fast.batches import Batches
from nnlab.fast.plan import Plan
from nnlab.initializers import Params, lecun_init
from nnlab.losses import one_hot, softmax_cross_entropy_grad
from nnlab.mlp import check_params, forward
from nnlab.schedules import cosine_schedule

FILE = "data/old_networks.json"


def standardize(X_train, X) -> tuple[np.ndarray, np.ndarray]:
    """Both (N, D), (M, D) less X_train's mean and over its deviation, feature by feature.

    The deviation is the biased one; where a feature is constant in X_train it is divided by 1.
    """
    X_train, X = np.asarray(X_train, dtype=float), np.asarray(X, dtype=float)
    if X_train.ndim != 2 or X.ndim != 2 or X.shape[1] != X_train.shape[1]:
        raise ValueError(f"need X_train (N, D) and X (M, D), got {X_train.shape} and {X.shape}")
    mean, spread = X_train.mean(axis=0), X_train.std(axis=0)
    spread = np.where(spread == 0, 1.0, spread)
    return (X_train - mean) / spread, (X - mean) / spread


def _check_layers(layers: int, params: Params, what: str) -> None:
    if not 0 <= layers <= len(params):
        raise ValueError(f"need {what} from 0 to {len(params)}, got {layers}")


def hidden_features(X, params: Params, layers: int) -> np.ndarray:
    """What the first `layers` layers make of X (N, D): their ReLU outputs (N, H); 0 gives X."""
    X = np.asarray(X, dtype=float)
    check_params(X, params)
    _check_layers(layers, params, "layers")
    for W, b in params[:layers]:
        X = relu(X @ W + b)
    return X


def new_head(params: Params, classes: int, rng: np.random.Generator) -> Params:
    """Copies of all layers but the last, and a new last layer for so many classes.

    Its W (fan_in, classes) is normal with variance 1 / fan_in, its b zero.
    """
    head = lecun_init(len(params[-1][0]), classes, rng), np.zeros(classes)
    return [*((W.copy(), b.copy()) for W, b in params[:-1]), head]


def frozen_step(params: Params, grads: Params, frozen: int, lr: float) -> Params:
    """A step of plain descent for all but the first `frozen` layers; a new list."""
    _check_layers(frozen, params, "frozen layers")
    pairs = zip(params[frozen:], grads[frozen:], strict=True)
    return [*params[:frozen], *((W - lr * dW, b - lr * db) for (W, b), (dW, db) in pairs)]


def layer_rates(lr: float, decay: float, layers: int) -> np.ndarray:
    """A rate for each layer, first layer first: lr for the last, times decay for each before."""
    return lr * decay ** np.arange(layers - 1, -1, -1.0)


def class_gradients(X, labels, params: Params) -> Params:
    """Gradients [(dW, db), ...] of softmax and mean cross-entropy, ReLU on the hidden layers.

    X: (N, D). labels: (N,), from 0 to K - 1.
    """
    return gradients_from_scores(X, params, lambda Z: softmax_cross_entropy_grad(Z, labels))


def gradients_from_scores(X, params: Params, scores_grad: Callable) -> Params:
    """Gradients [(dW, db), ...] of a loss of the scores Z (N, K); scores_grad(Z) -> dZ (N, K)."""
    outputs = forward(X, params, relu)
    delta = scores_grad(outputs[-1])
    grads: Params = []
    for k in range(len(params) - 1, -1, -1):
        grads.append((outputs[k].T @ delta, delta.sum(axis=0)))
        if k:
            delta = delta @ params[k][0].T * relu_prime(outputs[k])
    return grads[::-1]


def read(X, params: Params) -> np.ndarray:
    """The class of the largest score for each row of X (N,)."""
    return forward(X, params, relu)[-1].argmax(axis=1)


def fit(
    params: Params,
    X,
    labels,
    frozen: int = 0,
    lr: float = 0.005,
    steps: int = 300,
) -> Params:
    """Trains all but the first `frozen` layers on all samples at once; new parameters.

    Adam with a rate that falls from lr to 0 along a cosine; softmax and cross-entropy.
    """
    _check_layers(frozen, params[:-1], "frozen layers")
    features = hidden_features(X, params, frozen)
    plan = Plan(params[frozen:], "relu", loss="cross_entropy", optimizer="adam", lr=lr)
    batches = Batches(plan.samples(features, one_hot(labels, len(params[-1][1]))), len(features))
    for step in range(steps):
        plan.lr = cosine_schedule(step, steps, lr, 0.0)
        plan.epoch(batches)
    return [*((W.copy(), b.copy()) for W, b in params[:frozen]), *plan.params]


def fit_with_rates(params: Params, X, labels, rates: Sequence[float], steps: int = 300) -> Params:
    """`fit` with a rate (L,) for each layer; a layer with rate 0 is left out of the steps."""
    moving = [k for k, rate in enumerate(rates) if rate]
    params = [(W.copy(), b.copy()) for W, b in params]
    states = {k: optimizers.adam_init(params[k]) for k in moving}
    for step in range(steps):
        grads, share = class_gradients(X, labels, params), cosine_schedule(step, steps, 1.0, 0.0)
        for k in moving:
            params[k], states[k] = optimizers.adam_update(
                grads[k], states[k], params[k], lr=rates[k] * share
            )
    return params


def few_of_each(labels, n: int, rng: np.random.Generator) -> np.ndarray:
    """Places of n samples of every class, drawn without putting back, in random order."""
    labels = np.asarray(labels)
    kinds, counts = np.unique(labels, return_counts=True)
    if counts.min() < n:
        raise ValueError(f"need {n} samples of each class, there are {counts.min()} of one")
    chosen = [rng.choice(np.flatnonzero(labels == k), n, replace=False) for k in kinds]
    return rng.permutation(np.concatenate(chosen))


def turned_digits(X, degrees: float) -> np.ndarray:
    """Digits (N, 64), each turned by so many degrees counterclockwise around its middle."""
    X = np.asarray(X, dtype=float)
    if X.ndim != 2 or X.shape[1] != 64:
        raise ValueError(f"need digits (N, 64), got {X.shape}")
    return turn_images(X.reshape(-1, 8, 8), degrees).reshape(-1, 64)


def old_network(name: str = "all ten") -> Params:
    """A 64-64-32-K ReLU network trained ahead on upright digits: "all ten" or "0 to 4".

    `python -m nnlab.transfer_networks` trains them again.
    """
    stored = shipped.table(FILE)
    if name not in stored:
        raise ValueError(f"need one of {sorted(stored)}, got {name!r}")
    return [(np.array(W), np.array(b)) for W, b in stored[name]]
