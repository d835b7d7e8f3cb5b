"""The table of remedies is the one that measuring gives; settings are the best that were tried."""

import numpy as np
import pytest

from nnlab import few_digits

STORED = few_digits.stored()
APART = 8  # digits of 360: so far another processor may lead training


@pytest.mark.parametrize(
    "name", ["none", "none, from another start", "batch norm", "L1 in the loss"]
)
def test_measuring_again_reads_as_many_digits(name):
    now = 360 * few_digits.measured(name, 100, [0, 1])
    np.testing.assert_allclose(now, STORED["read"]["100"][name][:2], atol=APART)


def test_stopping_early_again_reads_as_many_digits():
    now = 360 * few_digits.measured("stopping early", 100, [0, 1])
    np.testing.assert_allclose(now, STORED["read"]["100"]["stopping early"][:2], atol=APART)


def test_every_method_has_a_number_for_every_draw():
    for n, draws in few_digits.DRAWS.items():
        rows = STORED["read"][str(n)]
        assert list(rows) == list(few_digits.METHODS)
        assert {len(read) for read in rows.values()} == {draws}
        assert all(0 < number < 360 for read in rows.values() for number in read)


def test_the_setting_that_was_chosen_is_the_best_of_those_tried():
    for name, shares in STORED["tried"].items():
        assert few_digits.CHOSEN[name] == int(np.argmax(shares))


def test_draws_are_of_the_digits_to_learn_from_and_differ():
    X, y = few_digits.draws(100, [0, 1])
    assert X.shape == (2, 100, 64)
    assert y.shape == (2, 100)
    assert not np.array_equal(X[0], X[1])
    assert len({row.tobytes() for row in X[0]}) == 100
