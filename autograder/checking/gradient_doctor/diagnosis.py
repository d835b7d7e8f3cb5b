"""Finds out how a wrong gradient is wrong, and says it in one sentence.

The judge is the slope itself: central differences of a trusted loss, taken in our own process,
so nothing depends on the learner's forward pass. An examination cannot pass on nothing: it
rejects a loss that does not react to every parameter. Entries where the loss has a kink are
stepped around.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Mistake
from autograder.checking.values import number
from autograder.checking.wording import listed

STEP = 1e-5
CLOSE = 1e-4
MAP_ROWS, MAP_COLUMNS = 8, 16
TIMES = {
    -1.0: "is missing",
    1.0: "is in there twice",
    -2.0: "has the wrong sign",
    -0.5: "is in there by half",
}
FACTORS = {  # what came, and a question where the loss is a square of a difference
    2.0: ("twice what it should be", "is there a 2 (or a missing ½) from the square?"),
    0.5: ("half of what it should be", "where did the 2 of the square go?"),
    -1.0: (
        "right in size and has the wrong sign",
        "is it target minus prediction, or the reverse?",
    ),
}
MOST_READINGS = 2  # of one factor, that are told
BESIDE = {2.0: "It has a 2 too many.", 0.5: "It lacks a 2.", -1.0: "Its sign is turned."}


class BlindExamination(Exception):
    """The examination itself is at fault: the loss does not react to a parameter."""


@dataclass(frozen=True)
class Facts:
    """What the check knows about the gradient it examines.

    names: of each array, as the learner knows them ("dW of layer 1").
    per_layer: how many arrays a layer has, first layer first; 0: all belong to one layer.
    square: whether the loss, as the learner knows it, is a square of a difference.
    counts: numbers that may have slipped in as a factor, by what they count ("samples": 5).
    terms: parts of the loss that may be missing or doubled, with their gradients
        ("the regularization": [...]).
    variants: sentence -> gradients of a known slip (a path left out, the derivative taken
        at the activation).
    """

    names: Sequence[str]
    counts: Mapping[str, int] = field(default_factory=dict)
    terms: Mapping[str, Sequence[np.ndarray]] = field(default_factory=dict)
    variants: Mapping[str, Sequence[np.ndarray]] = field(default_factory=dict)
    per_layer: int = 0
    square: bool = False

    def way_back(self) -> list[int]:
        """Places of the arrays in the order in which the way back comes to them."""
        layer = self.per_layer or max(1, len(self.names))
        return sorted(range(len(self.names)), key=lambda i: (-(i // layer), i))


def slopes(loss: Callable, params: Sequence[np.ndarray]) -> tuple[list, list]:
    """Central differences of loss(params) by every entry, and where there is no kink.

    Returns two lists of arrays like `params`: slopes, and True where they can be trusted.
    Raises BlindExamination when the loss does not react to one of the arrays at all.
    """
    params = [np.array(p, dtype=float) for p in params]
    gradients = [np.zeros_like(p) for p in params]
    smooth = [np.ones(p.shape, dtype=bool) for p in params]
    middle = loss(params)
    for p, gradient, good in zip(params, gradients, smooth, strict=True):
        for index in np.ndindex(p.shape):
            gradient[index], good[index] = _slope(loss, params, p, index, middle)
        if not np.any(np.abs(gradient) > 1e-9) or not good.any():
            raise BlindExamination("the loss does not react to a parameter here")
    return gradients, smooth


def _slope(loss, params, p, index, middle) -> tuple[float, bool]:
    """The slope by one entry, and whether there is no kink; a bend that moves the slope by less
    than a tenth of what an answer may be off need not be looked at from nearer."""
    up, down = _on_both_sides(loss, params, p, index, STEP)
    slope, bend_far = (up - down) / (2 * STEP), abs(up + down - 2 * middle) / STEP
    rounding = 1e-8 * max(abs(middle), 1.0)
    if bend_far <= 0.1 * CLOSE * abs(slope) + rounding:
        return slope, True
    up, down = _on_both_sides(loss, params, p, index, STEP / 10)
    bend_near = abs(up + down - 2 * middle) / (STEP / 10)
    return slope, bend_near <= 0.5 * bend_far + rounding


def _on_both_sides(loss, params, p, index, h: float) -> tuple[float, float]:
    at = p[index]
    p[index] = at + h
    up = loss(params)
    p[index] = at - h
    down = loss(params)
    p[index] = at
    return up, down


def examine(loss: Callable, params: Sequence[np.ndarray], got: Sequence, facts: Facts) -> None:
    """Raises Mistake (stage "gradient") with the diagnosis when `got` is not the gradient.

    loss(params) -> float is trusted; `got` is what the learner returned, one array a parameter.
    Where there is no diagnosis the Mistake is that of the first wrong array, with its name as path.
    """
    needed, smooth = slopes(loss, params)
    if not isinstance(got, list | tuple) or len(got) != len(needed):
        compare(needed, got)
    arrays = [np.asarray(g) for g in got]
    if all(a.dtype.kind in "biuf" and np.isfinite(a).all() for a in arrays):
        needed = [
            np.where(good, need, have) if need.shape == have.shape else need
            for need, have, good in zip(needed, arrays, smooth, strict=True)
        ]
        diagnosis = diagnose(needed, arrays, facts)
        if diagnosis == "":
            return
        if diagnosis is not None:
            raise Mistake(diagnosis + picture(needed, arrays, facts, smooth), "gradient")
    for i in facts.way_back():
        try:
            compare(needed[i], got[i], CLOSE, CLOSE * scale(needed[i]), where=f"{facts.names[i]}: ")
        except Mistake as mistake:
            raise Mistake(mistake.text, mistake.stage, path=facts.names[i]) from None


def scale(array: np.ndarray) -> float:
    """How large the entries of an array are, never 0."""
    return float(np.max(np.abs(array), initial=1e-12))


def close(a, b) -> bool:
    """Whether two lists of arrays agree in shape and, entry by entry, in value."""
    return all(
        x.shape == y.shape and np.allclose(x, y, rtol=CLOSE, atol=CLOSE * scale(x))
        for x, y in zip(a, b, strict=True)
    )


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


def factor_sentence(needed: np.ndarray, got: np.ndarray, facts: Facts) -> str | None:
    """What constant `got` is multiplied by, in words; None when it is not a multiple, or one
    number by which nothing can be told."""
    factor = float(np.vdot(needed, got) / np.vdot(needed, needed))
    if not factor or not np.allclose(got, factor * needed, atol=CLOSE * scale(got)):
        return None
    for known, (words, square) in FACTORS.items():
        if np.isclose(factor, known, rtol=1e-3):
            asked = square if facts.square else ""
            return f"{words}{f': {asked}' if asked else '.'}{_or_a_count(factor, facts)}"
    for known, text in _of_counts(facts):
        if np.isclose(factor, known, rtol=1e-3):
            return text
    both = [text for known, text in _of_two(facts) if np.isclose(factor, known, rtol=1e-3)]
    if 0 < len(both) <= MOST_READINGS:
        return " Or it is ".join(both)
    constant = f"right up to a constant: it is {number(factor)} times what it should be."
    return constant if needed.size > 1 else None  # any number is a multiple of any other


def _of_counts(facts: Facts) -> Iterator[tuple[float, str]]:
    """Factors that are a count of something, or one over it, in words."""
    for what, count in facts.counts.items():
        there = f"and there are {count} {what}:"
        yield float(count), f"{count} times too large, {there} mean or sum?"
        yield 1 / count, f"{count} times too small, {there} divided once too often?"


def _of_two(facts: Facts) -> Iterator[tuple[float, str]]:
    """Factors that two slips at once make, in words."""
    begin = "right but for two factors."
    for beside, words in BESIDE.items():
        if beside > 0 and not facts.square:
            continue
        for known, text in _of_counts(facts):
            yield beside * known, f"{begin} {words} It is {text}"
        if beside > 0:
            yield -beside, f"{begin} {BESIDE[-1.0]} {words}"
    for (what, count), (other, by) in permutations(facts.counts.items(), 2):
        yield count / by, f"divided by the {by} {other} and not by the {count} {what}."


def _or_a_count(factor: float, facts: Facts) -> str:
    """The other reason for a factor that is also the number of something: 2 features, say."""
    for what, count in facts.counts.items():
        begin = " Or is it" if facts.square else " Is it"
        if np.isclose(factor, count, rtol=1e-3):
            return f"{begin} a sum where a mean is asked for? There are {count} {what}."
        if np.isclose(factor, 1 / count, rtol=1e-3):
            return f"{begin} divided once too often? There are {count} {what}."
    return ""


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


def picture(needed: list, got: list, facts: Facts, smooth: list) -> str:
    """The worst entry in words, and a map of the first wrong array on the way back: □ right,
    ■ wrong.
    """
    for i in facts.way_back():
        name, need, have, good = facts.names[i], needed[i], got[i], smooth[i]
        if need.shape != have.shape:
            return ""
        wrong = good & ~np.isclose(need, have, rtol=CLOSE, atol=CLOSE * scale(need))
        if wrong.any():
            return "\n" + _worst(name, need, have, wrong) + error_map(wrong)
    return ""


def _worst(name, need, have, wrong) -> str:
    index = np.unravel_index(np.argmax(np.where(wrong, np.abs(need - have), -1.0)), need.shape)
    at = ", ".join(str(int(i)) for i in index)
    return (
        f"{name}: {int(wrong.sum())} of {wrong.size} entries are wrong, the worst is "
        f"[{at}] with {number(have[index])}; the slope there is {number(need[index])}."
    )


def error_map(wrong: np.ndarray) -> str:
    """A small picture of which entries are wrong, a line a row; nothing for a single number."""
    rows = np.atleast_2d(wrong)[:MAP_ROWS, :MAP_COLUMNS]
    if wrong.ndim > 2 or rows.size < 2:
        return ""
    return "\n" + "\n".join("".join("■" if w else "□" for w in row) for row in rows)
