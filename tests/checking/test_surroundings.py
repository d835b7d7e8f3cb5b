"""Checks run under the same settings, whatever a learner's session has set."""

import warnings

import numpy as np
import pytest

from autograder.checking.surroundings import undisturbed


def test_settings_that_raise_do_not_reach_a_check():
    with np.errstate(all="raise"), warnings.catch_warnings():
        warnings.simplefilter("error")
        with undisturbed():
            warnings.warn("of a library", DeprecationWarning, stacklevel=1)
            assert np.isinf(np.float64(1.0) / np.zeros(1)).all()
            assert np.exp(np.array([-1e4])).tolist() == [0.0]


def test_numpy_warns_within_as_it_does_at_its_start():
    with np.errstate(all="ignore"), undisturbed():
        assert np.geterr() == {
            "divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn",
        }  # fmt: skip


@pytest.mark.parametrize("ends", [None, ValueError])
def test_the_sessions_own_settings_are_back_afterwards(ends):
    with np.errstate(divide="raise", over="print", under="warn", invalid="ignore"):
        before = np.geterr(), list(warnings.filters)
        try:
            with undisturbed():
                if ends:
                    raise ends
        except ValueError:
            pass
        assert (np.geterr(), list(warnings.filters)) == before
