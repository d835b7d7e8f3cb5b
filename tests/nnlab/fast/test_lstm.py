"""The fast LSTM computes what the readable one does."""

import numpy as np
import pytest

from nnlab import recurrent
from nnlab.fast import lstm

N, T, D, H = 3, 7, 2, 5


def arrays(rng):
    """X, dH, h0, c0, dc, Wx, Wh, b."""
    shapes = (N, T, D), (N, T, H), (N, H), (N, H), (N, H), (D, 4 * H), (H, 4 * H), (4 * H,)
    return [rng.normal(size=shape) for shape in shapes]


@pytest.mark.parametrize("steps_at_a_time", [1, 3, 100])
def test_states_and_gradients_are_those_of_the_readable_lstm(monkeypatch, steps_at_a_time):
    monkeypatch.setattr(lstm, "PIECE", 4 * N * H * steps_at_a_time)
    X, dH, h0, c0, dc, Wx, Wh, b = arrays(np.random.default_rng(0))
    plan = lstm.Lstm(N, T, D, H, np.float64)
    plan.inputs[...] = X.swapaxes(0, 1)
    states = plan.forward(h0, c0, Wx, Wh, b)
    run = recurrent.lstm_run(X, h0, c0, Wx, Wh, b)
    np.testing.assert_allclose(states, run.h[1:], rtol=1e-10)
    needed = recurrent.lstm_backward(dH, X, h0, c0, Wx, Wh, b, dc=dc)
    for have, need in zip(plan.backward(dH.swapaxes(0, 1), dc), needed[1:], strict=True):
        np.testing.assert_allclose(have, need, rtol=1e-8, atol=1e-12)
    np.testing.assert_allclose(plan.by_inputs(Wx).swapaxes(0, 1), needed[0], rtol=1e-8)


def test_a_plan_can_be_used_again_and_keeps_nothing():
    plan, rng = lstm.Lstm(N, T, D, H, np.float64), np.random.default_rng(1)
    X, dH, h0, c0, _, Wx, Wh, b = arrays(rng)
    results = []
    for other in (X, -X, X):
        plan.inputs[...] = other.swapaxes(0, 1)
        states = plan.forward(h0, c0, Wx, Wh, b).copy()
        results.append([states, *plan.backward(dH.swapaxes(0, 1))])
    for first, again in zip(results[0], results[2], strict=True):
        np.testing.assert_array_equal(first, again)


def test_large_sums_are_finite_and_quiet():
    plan = lstm.Lstm(N, T, D, H)
    X, dH, h0, c0, _, Wx, Wh, b = (a.astype(np.float32) for a in arrays(np.random.default_rng(2)))
    plan.inputs[...] = 1000 * X.swapaxes(0, 1)
    assert np.isfinite(plan.forward(h0, c0, Wx, Wh, b)).all()
    assert all(np.isfinite(g).all() for g in plan.backward(dH.swapaxes(0, 1)))
