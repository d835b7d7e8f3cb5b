"""The LSTMs that were trained beside the transformers: the first steps repeated, what is kept."""

import numpy as np
import pytest

from nnlab import trained
from nnlab.trained import lstm

PLANS = lstm.SMALL_LSTM, lstm.LARGE_LSTM
RUNS = trained.measured()["lstms"]


@pytest.mark.parametrize("plan", PLANS)
def test_the_first_steps_can_be_repeated(plan):
    run = RUNS[PLANS.index(plan)]
    assert all(run[name] == value for name, value in plan._asdict().items())
    params, losses = lstm.train(plan, steps=lstm.FIRST_STEPS)
    np.testing.assert_allclose(losses, run["first"], rtol=5e-3)
    assert run["parameters"] == sum(p.size for p in params)


def test_they_have_read_as_many_letters_a_step_as_the_transformers():
    for plan, rival in zip(PLANS, (trained.SMALL, trained.LARGE), strict=True):
        assert plan.T * plan.batch == rival.T * rival.batch
        assert plan.steps == rival.steps


def test_what_is_expected_of_the_passage_is_kept_once_as_shares_and_once_as_scores():
    shown = trained.expected()
    names = [rival["name"] for rival in shown["rivals"]]
    small = shown["rivals"][names.index(lstm.name_of(lstm.SMALL_LSTM))]
    shares = np.exp(shown["scores"])
    ids = [shown["signs"].index(c) for c in shown["after"]]
    np.testing.assert_allclose(shares.sum(axis=1), 1, atol=0.01)
    came = shares[np.arange(len(ids)), ids]
    np.testing.assert_allclose(came, small["came"], rtol=0.006, atol=6e-5)


def test_it_expects_a_sign_at_every_place_of_the_passage():
    params, _ = lstm.train(lstm.SMALL_LSTM, steps=1)
    P = lstm.expected(params)
    assert P.shape == (len(trained.passage()[1]), len(trained.letters()[2]))
    np.testing.assert_allclose(P.sum(axis=1), 1, rtol=1e-5)
