"""What in a chart speaks for a diagnosis, and what against it, in a sentence with its number."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from nnlab.doctor.charts import Chart
from nnlab.doctor.runs import DIAGNOSES, HEALTHY

THROWN = 6.0  # lengths of its own that no layer moves in a run that learns
ROUNDED = 1e-3  # below this a measured difference counts as none
POWER = re.compile(r"([\d.]+)e-0*(\d+)")
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Opinion(NamedTuple):
    """Whether a chart fits a diagnosis, and the sentence that says why or why not."""

    fits: bool
    words: str


def opinion(chart: Chart, diagnosis: str) -> Opinion:
    """Whether what was measured fits this diagnosis. Raises ValueError for an unknown one.

    A chart may fit "labels shifted" and nothing else; none of a run with one fault fits two.
    """
    if diagnosis not in DIAGNOSES:
        raise ValueError(f"need one of {', '.join(DIAGNOSES)}, got {diagnosis!r}")
    if diagnosis == HEALTHY:
        return _healthy(chart)
    return SIGNS[diagnosis](chart)


def _healthy(chart: Chart) -> Opinion:
    for sign in SIGNS.values():
        sign_shows = sign(chart)
        if sign_shows.fits:
            return Opinion(False, sign_shows.words)
    return Opinion(True, f"The loss ends at {chart['loss'][-1]:.3g}, and no number stands out.")


def _sign(test: Callable[[Chart], bool], fits: str, against: str, *numbers) -> Callable:
    """A sign of a fault: its test, and the sentences; numbers: functions that fill their gaps."""

    def sign(chart: Chart) -> Opinion:
        sign_shows = bool(test(chart))
        said = (fits if sign_shows else against).format(*(number(chart) for number in numbers))
        return Opinion(sign_shows, _as_on_paper(said))

    return sign


def _as_on_paper(said: str) -> str:
    """1e-06 as 10⁻⁶, -0.2 as −0.2, and 44.1% as 44.1 %, as in the chapters."""
    return POWER.sub(_power, said).replace(" -", " −").replace("%", " %")


def _power(found: re.Match) -> str:
    times = "" if found[1] == "1" else f"{found[1]} · "
    return f"{times}10⁻{found[2].translate(RAISED)}"


def scaled(chart: Chart) -> bool:
    """Whether the training inputs have mean 0 and deviation 1."""
    return chart["input_mean"] < ROUNDED and abs(chart["input_spread"] - 1) < ROUNDED


def _raw(chart: Chart) -> bool:
    return chart["input_spread"] > 3


def _too_large(chart: Chart) -> bool:
    return bool(scaled(chart) and _follows(chart) and chart["moved"][1:].max() > THROWN)


def _hardly_moved(chart: Chart) -> bool:
    alive, same = chart["active"].min() > 0, chart["rates"][-1] > 0.1
    return bool(alive and same and scaled(chart) and chart["moved"][1:].max() < 0.02)


def _stays_at_chance(chart: Chart) -> bool:
    return bool(chart["told_loss"].min() > 2.0)


def _shuffled(chart: Chart) -> bool:
    is_shuffled = _stays_at_chance(chart) and chart["moved"][1:].max() > 0.05
    return bool(
        is_shuffled and scaled(chart) and not _too_large(chart) and chart["active"].min() > 0
        and not _wrong_pair(chart) and not _noisy(chart) and _follows(chart)
        and chart["rates"][-1] > 0.1
    )  # fmt: skip


def _shifted(chart: Chart) -> bool:
    return bool(chart["told_loss"][-1] < chart["loss"][-1] - 1)


def _wrong_pair(chart: Chart) -> bool:
    """Whether the scores are not pulled by prediction minus target."""
    return bool(abs(chart["pull"] - 1) > 0.05)


def _noisy(chart: Chart) -> bool:
    return bool(np.any(chart["told"] != chart["told_again"]))


def _follows(chart: Chart) -> bool:
    """Whether each step goes where its gradient says."""
    return bool(chart["turn"].min() > 1 - ROUNDED)


def _grows(chart: Chart) -> bool:
    return bool(np.ptp(chart["lengths"]) > ROUNDED * chart["lengths"].max())


SIGNS: dict[str, Callable[[Chart], Opinion]] = {
    "inputs not scaled": _sign(
        _raw,
        "A pixel spreads by {:.3g} and the means lie up to {:.3g} from 0.",
        "The training inputs have a largest deviation of {:.3g} and means of at most {:.3g}: "
        "inputs that nobody scaled would be several times as large.",
        lambda c: c["input_spread"], lambda c: c["input_mean"],
    ),
    "test part in the scaling": _sign(
        lambda c: not scaled(c) and not _raw(c),
        "The means of the training inputs lie up to {:.3g} from 0: others were averaged too.",
        "Scaled together with the test part, the training inputs alone would be a little off mean "
        "0 and deviation 1. Here the mean farthest from 0 is {:.3g}, the largest deviation {:.3g}.",
        lambda c: c["input_mean"], lambda c: c["input_spread"],
    ),
    "test part in the training": _sign(
        lambda c: c["shared"] > 0,
        "{} pictures of the test part were trained on, and of these the run reads {:.0%}, of "
        "others {:.0%}.",
        "{} pictures of the test part were trained on; the run says that it reads {:.0%}, and of "
        "other digits it reads {:.0%}.",
        lambda c: c["shared"], lambda c: c["told"][-1], lambda c: c["fresh"][-1],
    ),
    "dead start": _sign(
        lambda c: c["active"].min() < 0.1,
        "Before the first step only {:.0%} of the units of a hidden layer are active for any "
        "picture.",
        "Before the first step {:.0%} of the units of each hidden layer, or more, are active for "
        "some picture.",
        lambda c: c["active"].min(),
    ),
    "rate falls every step": _sign(
        lambda c: c["rates"][0] < 0.6,
        "After the first epoch the rate is {:.3g} of what it was, at the end {:.3g}.",
        "At the end of the first epoch the rate is {:.3g} of the first one, at the end of the last "
        "{:.3g}: it falls once an epoch, or not at all.",
        lambda c: c["rates"][0], lambda c: c["rates"][-1],
    ),
    "frozen layer moves": _sign(
        lambda c: c["moved"][0] > 0,
        "The weights of the frozen layer have moved by {:.3g} of their length.",
        "The weights of the frozen layer have moved by {:.3g} of their length.",
        lambda c: c["moved"][0],
    ),
    "dropout left on": _sign(
        _noisy,
        "Asked twice with the same weights, the run says {:.1%} and {:.1%}.",
        "Asked twice with the same weights, the run says {:.1%} and {:.1%}: there is no chance in "
        "its evaluation.",
        lambda c: _apart(c)[0], lambda c: _apart(c)[1],
    ),
    "stale gradient": _sign(
        lambda c: not _follows(c) and not _grows(c),
        "The first steps are all {0:.3g} long, and one of them has a cosine of {2:.2f} with its "
        "gradient.",
        "The first five steps (over the rate) are between {:.3g} and {:.3g} long, and the smallest "
        "cosine with the gradient that belongs there is {:.2f}. One gradient used again would give "
        "one length, and a cosine below 1.",
        lambda c: c["lengths"].min(), lambda c: c["lengths"].max(), lambda c: c["turn"].min(),
    ),
    "accumulated gradient": _sign(
        lambda c: not _follows(c) and _grows(c),
        "The steps change from {:.3g} to {:.3g} in length, and one has a cosine of {:.2f} with its "
        "gradient.",
        "The first step (over the rate) is {:.3g} long and the fifth {:.3g}, and the smallest "
        "cosine with the gradient that belongs there is {:.2f}. A sum that is never cleared grows, "
        "and points elsewhere.",
        lambda c: c["lengths"][0], lambda c: c["lengths"][-1], lambda c: c["turn"].min(),
    ),
    "labels shifted": _sign(
        _shifted,
        "By its own measure the loss is {:.3g}, by the true labels {:.3g}, and of other digits it "
        "reads {:.0%}: less than a guess would.",
        "The run's own loss ends at {:.3g}, the true one at {:.3g}, and of other digits it reads "
        "{:.0%}. Labels that are all off by one are learned well, and are then all wrong.",
        lambda c: c["told_loss"][-1], lambda c: c["loss"][-1], lambda c: c["fresh"][-1],
    ),
    "wrong pair of loss and output": _sign(
        _wrong_pair,
        "The loss pulls at the scores with {:.2g} of what prediction minus target is. The run's "
        "own loss never gets below {:.3g}.",
        "The loss pulls at the scores with {:.2g} of what prediction minus target is, and the "
        "run's own loss falls to {:.3g}. A softmax into a loss that takes the softmax itself pulls "
        "with far less, and such a loss never gets below 1.46.",
        lambda c: c["pull"], lambda c: c["told_loss"].min(),
    ),
    "rate too large": _sign(
        _too_large,
        "The weights of a layer have moved by {:.3g} times their own length, with inputs that are "
        "scaled (largest deviation {:.3g}) and steps along the gradient.",
        "The layer that moved most has moved by {:.3g} of its length; the inputs' largest "
        "deviation is {:.3g}, and the smallest cosine of a step with its gradient {:.2f}. A rate "
        "that is too large throws the weights by many times their length, though inputs and "
        "gradients are right.",
        lambda c: c["moved"][1:].max(), lambda c: c["input_spread"], lambda c: c["turn"].min(),
    ),
    "rate too small": _sign(
        _hardly_moved,
        "The weights have moved by {:.2g} of their length, and the loss by {:.2g}.",
        "The layer that moved most has moved by {:.2g} of its length, and the loss by {:.2g}; at "
        "the end the rate is {:.2g} of the first one and {:.0%} of the units were active. With a "
        "rate that is too small nothing else is wrong, and hardly anything moves.",
        lambda c: c["moved"][1:].max(), lambda c: abs(c["loss"][-1] - c["loss"][0]),
        lambda c: c["rates"][-1], lambda c: c["active"].min(),
    ),
    "labels shuffled": _sign(
        _shuffled,
        "The weights have moved by {:.2g} of their length, every step follows its gradient, and "
        "the run's own loss never gets below {:.3g}: there is nothing to learn.",
        "The weights have moved by {:.2g} of their length, and the run's own loss falls to {:.3g}. "
        "With labels that belong to other pictures it would stay near ln 10 = 2.3 while the "
        "weights move, with every step along its gradient (here the smallest cosine is {:.2f}).",
        lambda c: c["moved"][1:].max(), lambda c: c["told_loss"].min(), lambda c: c["turn"].min(),
    ),
}  # fmt: skip


def _apart(chart: Chart) -> tuple[float, float]:
    """The two answers of the run's evaluation where they differ most."""
    at = int(np.argmax(np.abs(chart["told"] - chart["told_again"])))
    return chart["told"][at], chart["told_again"][at]
