"""Networks that answers have trained on digits: whether they are such, and what they read."""

from __future__ import annotations

import numpy as np

from autograder.checking.exercise import Mistake
from autograder.checking.values import got_text, shape_of
from autograder.exercises.shared.networks import Params, layers_of

MOST_LAYERS, MOST_UNITS = 12, 1024  # far more than digits need; the checks compute with them
ONE_FOR_ALL = 0.95  # share of pictures that are taken for the same digit
TOLD_APART = 0.65  # share that go with what most pictures of their digit are taken for
LARGEST = f"at most {MOST_LAYERS} layers of at most {MOST_UNITS:,} units"


def answers(X, params: Params, f=lambda z: np.maximum(z, 0)) -> np.ndarray:
    """The largest output for each picture. f: hidden activation, ReLU."""
    with np.errstate(all="ignore"):
        for W, b in params[:-1]:
            X = f(X @ W + b)
        W, b = params[-1]
        return np.argmax(X @ W + b, axis=1)


def share_read(X, labels, params: Params, **how) -> float:
    """Share of pictures whose largest output is their digit."""
    return float(np.mean(answers(X, params, **how) == labels))


def network_of(call: str, got) -> Params:
    """Its layers, if they are a network for digits; else Mistake."""
    if not isinstance(got, list | tuple) or not got:
        text = f"{call}: needed a list of pairs (W, b), {got_text(got)}"
        raise Mistake(text, "type")
    try:
        widths = [(shape_of(W) or ())[1] for W, _ in got[: MOST_LAYERS + 1]]
    except (TypeError, ValueError, IndexError):
        text = f"{call}: needed a list of pairs (W, b), W (D, H); an entry is something else."
        raise Mistake(text, "type") from None
    if len(widths) < 2:
        raise Mistake(f"{call}: needed a hidden layer, got one layer alone.", "shape")
    if len(widths) > MOST_LAYERS or max(widths) > MOST_UNITS:
        raise Mistake(f"{call}: needed {LARGEST}, got a network that is larger.", "shape")
    return layers_of(call, got, [64, *widths[:-1], 10])


def kind_of_network(call: str, got, X, labels, enough: float) -> str:
    """In a few words what kind of network came: the same for all that read `enough` of X."""
    if isinstance(got, list | tuple):
        for words, looks in LOOKS.items():
            if looks(got):
                return words
    params = network_of(call, got)
    if share_read(X, labels, params) >= enough:
        return "reads"
    if share_read(16 * X, labels, params) >= enough - 0.05:
        return "reads gray from 0 to 16"
    for name, f in (("tanh", np.tanh), ("sigmoid", lambda z: 1 / (1 + np.exp(-z)))):
        if share_read(X, labels, params, f=f) >= enough - 0.05:
            return f"reads with {name}"
    if share_read(standardized(X), labels, params) >= enough - 0.1:
        return "reads standardized"
    if share_read(X, labels, params) >= 0.3:
        return "reads some"
    return way_of_guessing(params, answers(X, params), labels)


def standardized(X: np.ndarray) -> np.ndarray:
    """Each pixel with mean 0 and deviation 1; one that hardly changes is left at 0."""
    spread = X.std(axis=0)
    return np.where(spread > 0.01, (X - X.mean(axis=0)) / np.maximum(spread, 0.01), 0)


def way_of_guessing(params: Params, said, labels) -> str:
    """How a network fails that reads few digits, as far as its numbers tell.

    said: which digit it takes each picture for. labels: which it is.
    """
    if not all(np.any(W) for W, _ in params):
        return "a layer of zeros"
    if not any(np.any(b) for _, b in params):
        return "guesses as it was drawn"
    table = np.zeros((10, 10))
    np.add.at(table, (labels, said), 1)
    if table.sum(axis=0).max() >= ONE_FOR_ALL * len(said):
        return "says one digit"
    apart = table.max(axis=1).sum() >= TOLD_APART * len(said)
    if apart and len(set(table.argmax(axis=1))) == 10:
        return "reads under other names"
    return "guesses"


def shapes(got) -> list[tuple[int, ...]]:
    """Of the weights of each layer; none where it is no list of pairs."""
    try:
        return [shape_of(W) or () for W, _ in got[: MOST_LAYERS + 1]]
    except (TypeError, ValueError):
        return []


def turned(got) -> bool:
    shape = shapes(got)
    return bool(shape) and shape[0][1:] == (64,) and shape[-1][:1] == (10,)


def flat(got) -> bool:
    """Whether W and b stand one after the other and not in pairs."""
    return len(got) > 2 and all(isinstance(entry, np.ndarray) for entry in got)


def not_finite(got) -> bool:
    try:
        return not all(np.isfinite(array).all() for W, b in got[:MOST_LAYERS] for array in (W, b))
    except (TypeError, ValueError):
        return False


LOOKS = {
    "flat": flat,
    "turned": turned,
    "with company": lambda got: len(got) == 2 and bool(shapes(got[0])),
    "one layer": lambda got: shapes(got) == [(64, 10)],
    "not finite": not_finite,
}
