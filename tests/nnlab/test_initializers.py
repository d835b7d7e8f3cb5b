"""Initial weights: shapes, distribution, what each keeps, and where the randomness comes from."""

import numpy as np
import pytest
from scipy import stats

from nnlab.activations import relu
from nnlab.initializers import he_init, init_params, lecun_init, xavier_init

VARIANCES = [
    (lecun_init, lambda fan_in, fan_out: 1 / fan_in),
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


def test_sums_keep_the_size_of_the_inputs():
    rng = np.random.default_rng(4)
    X = rng.normal(size=(500, 300))
    for _ in range(3):
        X = X @ lecun_init(X.shape[1], 280, rng)
        assert np.std(X) == pytest.approx(1.0, rel=0.1)


def test_every_layer_gets_its_shapes_and_zero_biases():
    params = init_params([7, 5, 2, 3], np.random.default_rng(1))
    assert [W.shape for W, _ in params] == [(7, 5), (5, 2), (2, 3)]
    assert [b.tolist() for _, b in params] == [[0.0] * n for n in (5, 2, 3)]


def test_the_same_rng_gives_the_same_parameters_and_another_one_does_not():
    first, second, other = (init_params([4, 3, 2], np.random.default_rng(s)) for s in (1, 1, 2))
    for (V, _), (W, _), (U, _) in zip(first, second, other, strict=True):
        assert np.array_equal(V, W)
        assert not np.array_equal(V, U)


@pytest.mark.parametrize("sizes", [[], [3], [3, 0, 2]])
def test_a_network_needs_two_layers_and_units_in_each(sizes):
    with pytest.raises(ValueError, match="at least two layers"):
        init_params(sizes, np.random.default_rng(1))
