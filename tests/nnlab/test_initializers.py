"""Initial weights: shapes, spread, and where the randomness comes from."""

import numpy as np
import pytest
from scipy import stats

from nnlab.initializers import init_params, lecun_init


@pytest.mark.parametrize(("fan_in", "fan_out"), [(300, 200), (50, 400)])
def test_weights_are_normal_with_variance_one_over_fan_in(fan_in, fan_out):
    W = lecun_init(fan_in, fan_out, np.random.default_rng(8))
    assert W.shape == (fan_in, fan_out)
    assert stats.kstest(W.ravel(), stats.norm(0, fan_in**-0.5).cdf).pvalue > 0.01


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
