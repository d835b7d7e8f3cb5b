"""What checks run in: the same, whatever a session has set for warnings and for numpy."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np


@contextmanager
def undisturbed() -> Iterator[None]:
    """No warning stops what runs here, nor is one shown; numpy warns as it does at its start.

    A warning that a call of the answer gives is noted by what carries the call.
    """
    with (
        warnings.catch_warnings(),
        np.errstate(divide="warn", over="warn", under="ignore", invalid="warn"),
    ):
        warnings.simplefilter("ignore")
        yield
