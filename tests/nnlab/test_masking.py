"""Hidden words by their shares, and their loss against chapter 7's."""

import numpy as np
import pytest

from nnlab import masking
from nnlab.losses import softmax_cross_entropy


def test_of_the_chosen_eighty_percent_are_hidden_ten_become_others_ten_stay():
    ids = np.random.default_rng(0).integers(2, 1000, size=(300, 200))
    inputs, chosen = masking.hide_words(ids, 0.15, 1, 2, 1000, np.random.default_rng(1))
    assert chosen.mean() == pytest.approx(0.15, abs=0.01)
    now, then = inputs[chosen], ids[chosen]
    assert np.mean(now == 1) == pytest.approx(0.8, abs=0.03)
    assert np.mean(now == then) == pytest.approx(0.1, abs=0.02)
    others = now[(now != 1) & (now != then)]
    assert len(others) / len(now) == pytest.approx(0.1, abs=0.02)
    assert others.min() >= 2
    assert others.max() <= 999
    np.testing.assert_array_equal(inputs[~chosen], ids[~chosen])


def test_nothing_and_everything_can_be_chosen():
    ids = np.arange(2, 14).reshape(3, 4)
    inputs, chosen = masking.hide_words(ids, 0.0, 1, 2, 14, np.random.default_rng(1))
    assert not chosen.any()
    np.testing.assert_array_equal(inputs, ids)
    assert masking.hide_words(ids, 1.0, 1, 2, 14, np.random.default_rng(1))[1].all()


def test_the_loss_is_that_of_the_chosen_places_alone():
    rng = np.random.default_rng(2)
    Z, ids = 3 * rng.normal(size=(3, 4, 5)), rng.integers(0, 5, size=(3, 4))
    chosen = rng.random((3, 4)) < 0.4
    needed = softmax_cross_entropy(Z[chosen], ids[chosen])
    assert masking.chosen_loss(Z, ids, chosen) == pytest.approx(needed, rel=1e-12)
    assert masking.chosen_loss(Z, ids, np.zeros((3, 4), bool)) == 0.0
    far = 1000 * np.sign(Z)
    assert np.isfinite(masking.chosen_loss(far, ids, np.ones((3, 4), bool)))


def test_what_does_not_fit_is_rejected():
    rng = np.random.default_rng(3)
    ids = np.zeros((2, 3), dtype=int)
    for arguments, words in (
        ((ids.astype(float), 0.1, 1, 2, 9, rng), "float64"),
        ((ids, 1.5, 1, 2, 9, rng), "share from 0 to 1"),
        ((ids, 0.1, 1, 9, 9, rng), "first < vocab"),
    ):
        with pytest.raises(ValueError, match=words):
            masking.hide_words(*arguments)
    with pytest.raises(ValueError, match=r"got \(2, 3, 4\), \(2, 3\), \(3, 2\)"):
        masking.chosen_loss(np.zeros((2, 3, 4)), ids, np.zeros((3, 2), bool))
