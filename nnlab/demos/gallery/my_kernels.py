"""The learner's own kernels, laid over a digit by the learner's own correlate."""

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from nnlab.datasets import digits_split
from nnlab.demos.asking import Asking
from nnlab.demos.controls import Select
from nnlab.demos.questions import ask_array
from nnlab.demos.scripts import numbers
from nnlab.wanderers import shown

NAMES = ("vertical", "horizontal", "spot")


def my_kernels(correlate: Callable, edge_kernel: Callable) -> Asking:
    """correlate(x, edge_kernel(name)) on a handwritten digit."""
    return Asking(
        name="my_kernels",
        title="Your own kernels on a digit",
        controls=(
            Select("digit", "digit", "the digit", [str(d) for d in range(10)], "3"),
            Select("which", "kernel", "your kernel", NAMES, "vertical"),
        ),
        compute=partial(answers, correlate, edge_kernel),
        script="gallery/my_kernels.js",
        size=(760, 320),
    )


def answers(correlate: Callable, edge_kernel: Callable, state: dict[str, Any]) -> dict[str, Any]:
    """The digit, the learner's kernel, and what the learner's correlate makes of both."""
    _, (X, _) = digits_split()
    x = X[shown()[int(state["digit"])]].reshape(8, 8)
    kernel = ask_array(edge_kernel, (3, 3), state["which"])
    answer = ask_array(correlate, (6, 6), x.copy(), np.array(kernel))
    return {"x": numbers(x, 2), "kernel": numbers(kernel, 3), "answer": numbers(answer, 3)}
