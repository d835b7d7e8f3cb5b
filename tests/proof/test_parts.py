"""A check that is about some of the parts of an answer does not mind what the others are."""

import numpy as np
import pytest

from autograder.checking.judge import judge
from autograder.checking.local import LocalAnswer
from autograder.course import sources
from autograder.exercises import load

ABOUT = {  # what comes back, and the parts that each of these checks is about
    ("ch08_regularization", "batch_norm_backward"): (
        ("dX", "dgamma", "dbeta"),
        {"dgamma and dbeta are right": (1, 2), "all samples moved alike move nothing": (0,)},
    ),
    ("ch09_convolution", "conv_backward"): (
        ("dX", "dK", "db"),
        {"dX is right": (0,), "dK is right": (1,), "db is right": (2,), "a pixel that no": (0,)},
    ),
    ("ch11_transformer", "attention_backward"): (
        ("dQ", "dK", "dV"),
        {"keys that nobody may look at": (1, 2)},
    ),
    ("ch11_transformer", "layer_norm_backward"): (
        ("dX", "dgamma", "dbeta"),
        {"dgamma and dbeta, summed": (1, 2)},
    ),
}


@pytest.mark.parametrize("which", ABOUT, ids=lambda which: which[1])
def test_a_check_passes_where_its_own_parts_are_right_and_fails_where_they_are_not(which):
    chapter, name = which
    exercise, model = load(chapter)[name], sources.model(chapter, name)
    parts, checks = ABOUT[which]
    for spoiled in range(len(parts)):

        def answer(*args, spoiled=spoiled):
            return tuple(np.add(d, k == spoiled) for k, d in enumerate(model(*args)))

        verdict = judge(exercise, LocalAnswer(answer, name))
        for begins, own in checks.items():
            (result,) = [r for r in verdict.results if r.name.startswith(begins)]
            assert result.passed == (spoiled not in own), (begins, parts[spoiled])
