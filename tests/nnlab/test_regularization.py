"""Penalties against finite differences and SciPy, dropout by its shares, stopping by its rule."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import optimize

from nnlab import regularization as reg


def layers(rng):
    return [
        (rng.normal(size=shape), rng.normal(size=shape[1])) for shape in ((3, 4), (4, 2), (2, 1))
    ]


@settings(deadline=None, max_examples=25)
@given(st.floats(0, 2), st.floats(0, 2), st.integers(0, 10**6))
def test_penalized_gradients_are_the_slopes_of_the_penalty(l1, l2, seed):
    rng = np.random.default_rng(seed)
    params, grads, turn = layers(rng), layers(rng), layers(rng)
    h = 1e-6

    def penalty(step):
        moved = [(W + step * d, b + step * e) for (W, b), (d, e) in zip(params, turn, strict=True)]
        return reg.weight_penalty(moved, l1, l2)

    new = reg.penalized_gradients(grads, params, l1, l2)
    added = sum(
        np.sum((dW - gW) * d) for (dW, _), (gW, _), (d, _) in zip(new, grads, turn, strict=True)
    )
    assert added == pytest.approx((penalty(h) - penalty(-h)) / (2 * h), rel=1e-4, abs=1e-4)
    for (_, db), (_, gb) in zip(new, grads, strict=True):
        np.testing.assert_array_equal(db, gb)


def test_biases_cost_nothing_and_a_weight_of_zero_gets_no_push():
    assert reg.weight_penalty([(np.zeros((2, 1)), np.array([7.0]))], 1.0, 1.0) == 0.0
    ((dW, _),) = reg.penalized_gradients([(np.ones((2, 1)), 0)], [(np.zeros((2, 1)), 0)], 3.0, 1.0)
    np.testing.assert_array_equal(dW, np.ones((2, 1)))


@settings(deadline=None, max_examples=40)
@given(st.floats(-5, 5), st.floats(0, 3))
def test_the_soft_threshold_is_where_its_sum_is_smallest(w, t):
    minimum = optimize.minimize_scalar(
        lambda v: 0.5 * (v - w) ** 2 + t * abs(v), bounds=(-6, 6), method="bounded",
        options={"xatol": 1e-9},
    ).x  # fmt: skip
    assert reg.soft_threshold(np.array(w), t) == pytest.approx(minimum, abs=1e-5)


@pytest.mark.parametrize("p", [0.0, 0.2, 0.5, 0.9])
def test_dropout_drops_its_share_and_keeps_the_mean(p):
    mask = reg.dropout_mask((400, 250), p, np.random.default_rng(8))
    assert set(np.unique(mask)) <= {0.0, 1 / (1 - p)}
    assert np.mean(mask == 0) == pytest.approx(p, abs=0.01)
    assert mask.mean() == pytest.approx(1.0, abs=0.02)
    assert mask.dtype == float


def test_the_entries_of_a_mask_are_independent_along_each_axis():
    mask = reg.dropout_mask((300, 200), 0.5, np.random.default_rng(4)) > 0
    for axis in (0, 1):
        shares = mask.mean(axis=axis)
        assert shares.std() == pytest.approx(0.5 / np.sqrt(mask.shape[axis]), rel=0.25)


def by_hand(losses, patience):
    for stop in range(len(losses)):
        seen = losses[: stop + 1]
        late = [min(seen[:i], default=np.inf) <= seen[i] for i in range(len(seen))]
        if len(late) >= patience and all(late[-patience:]):
            break
    seen = losses[: stop + 1]
    return seen.index(min(seen)), stop


@given(st.lists(st.integers(0, 5), min_size=1, max_size=12), st.integers(1, 5))
def test_stopping_early_follows_its_rule(losses, patience):
    assert reg.early_stopping(losses, patience) == by_hand(losses, patience)


def test_what_comes_after_the_stop_is_not_looked_at():
    assert reg.early_stopping([5, 4, 4, 4.5, 1], 2) == (1, 3)


@settings(deadline=None, max_examples=30)
@given(st.integers(1, 8), st.integers(1, 6), st.integers(0, 10**6))
def test_bias_and_variance_add_up_to_the_squared_error(trainings, points, seed):
    rng = np.random.default_rng(seed)
    P, truth = rng.normal(size=(trainings, points)), rng.normal(size=points)
    bias2, variance = reg.bias_variance(P, truth)
    assert bias2 + variance == pytest.approx(np.mean((P - truth) ** 2), rel=1e-10)
    assert variance == pytest.approx(np.mean(np.var(P, axis=0)), rel=1e-10, abs=1e-15)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: reg.dropout_mask((2,), 1.0, np.random.default_rng(0)), "share dropped"),
        (lambda: reg.soft_threshold(np.ones(2), -1), "t ≥ 0"),
        (lambda: reg.weight_penalty([], -1, 0), "at least 0"),
        (lambda: reg.early_stopping([], 1), "need losses"),
        (lambda: reg.bias_variance(np.ones((3, 2)), np.ones(3)), r"truth \(M,\)"),
    ],
)
def test_what_cannot_be_is_named(call, said):
    with pytest.raises(ValueError, match=said):
        call()


def test_whole_numbers_are_taken_and_what_comes_in_stays_as_it_was():
    params = [(np.array([[1, -2], [0, 3], [2, 2]]), np.array([4, 5]))]
    assert reg.weight_penalty(params, 1.0, 0.5) == 10 + 0.5 * 22
    grads = [(np.ones((3, 2)), np.zeros(2))]
    ((dW, _),) = reg.penalized_gradients(grads, params, 1.0, 0.5)
    np.testing.assert_array_equal(dW, [[3.0, -2.0], [1.0, 5.0], [4.0, 4.0]])
    np.testing.assert_array_equal(grads[0][0], np.ones((3, 2)))
    np.testing.assert_array_equal(reg.soft_threshold(np.array([3, -1, 0, -4]), 2), [1, 0, 0, -2])
