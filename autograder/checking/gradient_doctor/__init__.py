"""Finds out how a wrong gradient is wrong, and says it in one sentence.

The judge is the slope itself: central differences of a trusted loss, taken in our own process,
so nothing depends on the learner's forward pass. An examination cannot pass on nothing: it
rejects a loss that does not react to every parameter.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from autograder.checking.compare import compare
from autograder.checking.exercise import Mistake
from autograder.checking.gradient_doctor.diagnosis import diagnose
from autograder.checking.gradient_doctor.differences import CLOSE, scale, slopes
from autograder.checking.gradient_doctor.factors import factor_sentence
from autograder.checking.gradient_doctor.facts import Facts
from autograder.checking.gradient_doctor.picture import picture

__all__ = ["Facts", "examine", "factor_sentence", "slopes"]


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
