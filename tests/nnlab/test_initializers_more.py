"""Xavier's and He's initial weights: their distribution, and what each of them keeps."""

import numpy as np
import pytest
from scipy import stats

from nnlab.activations import relu
from nnlab.initializers import he_init, lecun_init, xavier_init

VARIANCES = [
    (xavier_init, lambda fan_in, fan_out: 2 / (fan_in + fan_out)),
    (he_init, lambda fan_in, fan_out: 2 / fan_in),
]


@pytest.mark.parametrize(("init", "variance"), VARIANCES)
@pytest.mark.parametrize(("fan_in", "fan_out"), [(300, 200), (50, 400)])
def test_weights_are_normal_with_the_variance_of_the_paper(init, variance, fan_in, fan_out):
    W = init(fan_in, fan_out, np.random.default_rng(8))
    assert W.shape == (fan_in, fan_out)
    spread = variance(fan_in, fan_out) ** 0.5
    assert stats.kstest(W.ravel(), stats.norm(0, spread).cdf).pvalue > 0.01


@pytest.mark.parametrize("init", [xavier_init, he_init])
def test_the_same_rng_gives_the_same_weights_and_another_one_does_not(init):
    first, second, other = (init(4, 3, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert np.array_equal(first, second)
    assert not np.array_equal(first, other)


def test_he_keeps_the_size_of_signals_through_relus_and_lecun_halves_their_square():
    rng = np.random.default_rng(4)
    X = rng.normal(size=(400, 300))
    for init, gain in ((he_init, 1.0), (lecun_init, 0.5)):
        signal = X
        for layer in range(1, 4):
            signal = relu(signal @ init(signal.shape[1], 280, rng))
            assert np.mean(signal**2) == pytest.approx(gain**layer, rel=0.25)


def test_xavier_is_a_compromise_between_signals_and_gradients():
    rng = np.random.default_rng(5)
    W = xavier_init(300, 100, rng)
    forward, backward = rng.normal(size=(500, 300)) @ W, rng.normal(size=(500, 100)) @ W.T
    assert np.var(forward) == pytest.approx(2 * 300 / 400, rel=0.1)
    assert np.var(backward) == pytest.approx(2 * 100 / 400, rel=0.1)
