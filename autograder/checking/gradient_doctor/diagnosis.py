"""How a gradient is wrong, in one sentence: the first finding that explains all of it."""

from __future__ import annotations

import numpy as np

from autograder.checking.gradient_doctor.differences import close
from autograder.checking.gradient_doctor.factors import factor_sentence
from autograder.checking.gradient_doctor.facts import Facts
from autograder.checking.wording import listed

TIMES = {
    -1.0: "is missing",
    1.0: "is in there twice",
    -2.0: "has the wrong sign",
    -0.5: "is in there by half",
}


def diagnose(needed: list, got: list, facts: Facts) -> str | None:
    """What is wrong with the gradients, as a sentence; "" when nothing is, None when unknown."""
    if close(needed, got):
        return ""
    for finding in (_swapped, _reordered, _variant, _term, _factor, _array_by_array):
        sentence = finding(needed, got, facts)
        if sentence:
            return sentence
    return None


def _swapped(needed, got, facts) -> str | None:
    for i in range(len(needed)):
        for j in range(i + 1, len(needed)):
            exchanged = list(got)
            exchanged[i], exchanged[j] = got[j], got[i]
            if close(needed, exchanged):
                return f"{facts.names[i]} and {facts.names[j]} have changed places."
    return None


def _reordered(needed, got, facts) -> str | None:
    """Three and more arrays that are right, each at another's place."""
    left = list(range(len(got)))
    for need in needed:
        here = next((i for i in left if close([need], [got[i]])), None)
        if here is None:
            return None
        left.remove(here)
    return f"All arrays are right, in another order: needed {listed(facts.names)}."


def _variant(needed, got, facts) -> str | None:
    for sentence, variant in facts.variants.items():
        if close([np.asarray(v) for v in variant], got):
            return sentence
    return None


def _term(needed, got, facts) -> str | None:
    for name, term in facts.terms.items():
        for times, words in TIMES.items():
            if close([n + times * np.asarray(t) for n, t in zip(needed, term, strict=True)], got):
                return f"{name[0].upper()}{name[1:]} {words}; the rest is right."
    return None


def _factor(needed, got, facts) -> str | None:
    if any(n.shape != g.shape for n, g in zip(needed, got, strict=True)):
        return None
    flat_needed = np.concatenate([n.ravel() for n in needed])
    flat_got = np.concatenate([g.ravel() for g in got])
    sentence = factor_sentence(flat_needed, flat_got, facts)
    return f"The whole gradient is {sentence}" if sentence else None


def _array_by_array(needed, got, facts) -> str | None:
    """The first array on the way back that is wrong, when its fault can be named."""
    order = facts.way_back()
    right = [close([needed[i]], [got[i]]) for i in order]
    first = right.index(False)
    place = order[first]
    sentence = _one(facts.names[place], needed[place], got[place], facts)
    return f"{sentence}{_around(order, right, first, facts)}" if sentence else None


def _around(order, right, first, facts) -> str:
    """What of the other arrays is right: the way back comes from the last layer."""
    later = [facts.names[i] for i, good in zip(order, right, strict=True) if not good][1:]
    before = [facts.names[i] for i in order[:first]]
    if not later:
        return " The other arrays are right." if len(order) > 1 else ""
    around = f" {listed(before)} {'is' if len(before) == 1 else 'are'} right." if before else ""
    if facts.per_layer:
        around += f" Begin here: what is wrong in {listed(later)} may come from this."
    return around


def _one(name: str, need: np.ndarray, have: np.ndarray, facts: Facts) -> str | None:
    if have.shape == need.T.shape and close([need.T], [have]):
        if have.shape == need.shape:
            return f"{name} is transposed: its rows are the columns that are needed."
        return f"{name} is transposed: it has shape {have.shape}, its parameter {need.shape}."
    if have.size == need.size and close([need.ravel()], [have.ravel()]):
        return (
            f"{name} has the right numbers in shape {have.shape}; its parameter has {need.shape}."
        )
    if have.shape != need.shape:
        asked = "Which axis is summed?" if have.ndim != need.ndim or 1 in have.shape else (
            "Where is its size decided?"
        )  # fmt: skip
        return f"{name} has shape {have.shape}, its parameter {need.shape}. {asked}"
    if have.dtype.kind in "iu" and np.array_equal(np.trunc(need), have):
        return f"{name} has its fractions cut off: it is made as an array of whole numbers."
    if not have.any():
        return f"{name} is all zeros. Does the loss not depend on it?"
    sentence = factor_sentence(need.ravel(), have.ravel(), facts)
    if sentence:
        return f"{name} is {sentence}"
    return None
