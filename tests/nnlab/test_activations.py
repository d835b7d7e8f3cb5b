"""Activations against independent implementations, their primes against finite differences."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy import special

from nnlab import activations

ORACLES = {
    "step": lambda z: np.heaviside(z, 0.0),
    "linear": lambda z: z,
    "sigmoid": special.expit,
    "tanh": lambda z: 2 * special.expit(2 * z) - 1,
    "relu": lambda z: z * np.heaviside(z, 0.0),
}
PRIMES = ["linear", "sigmoid", "tanh", "relu"]
EVERY = [*ORACLES, *(f"{name}_prime" for name in PRIMES)]
Z = arrays(float, array_shapes(min_dims=0, max_dims=3, max_side=4), elements=st.floats(-40, 40))


def called(name: str):
    return getattr(activations, name)


@pytest.mark.parametrize("name", ORACLES)
@given(z=Z)
def test_an_activation_agrees_with_an_independent_implementation(name, z):
    np.testing.assert_allclose(called(name)(z), ORACLES[name](z), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("name", PRIMES)
@given(z=arrays(float, (3, 2), elements=st.floats(-8, 8)))
def test_a_prime_is_the_slope_between_two_near_points(name, z):
    h = 1e-5
    z = np.where(np.abs(z) < 2 * h, 1.0, z)  # no slope at the kink of relu
    slope = (called(name)(z + h) - called(name)(z - h)) / (2 * h)
    np.testing.assert_allclose(called(f"{name}_prime")(z), slope, rtol=1e-6, atol=1e-9)


@pytest.mark.parametrize("name", EVERY)
@given(z=Z)
def test_the_shape_stays_and_floats_come_back(name, z):
    before = z.copy()
    got = called(name)(z)
    assert np.shape(got) == z.shape
    assert np.asarray(got).dtype == float
    np.testing.assert_array_equal(z, before)


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("z", [0, 3, -2.5, np.float32(1.5)])
def test_a_number_gives_what_an_array_of_it_gives(name, z):
    assert float(called(name)(z)) == pytest.approx(called(name)(np.array([z], float))[0], rel=1e-6)


@pytest.mark.parametrize("name", EVERY)
def test_lists_and_whole_numbers_are_taken(name):
    got = called(name)([[-1, 0, 2]])
    np.testing.assert_array_equal(got, called(name)(np.array([[-1.0, 0.0, 2.0]])))


@pytest.mark.parametrize("name", EVERY)
@pytest.mark.parametrize("z", [-1e300, -1000.0, 1000.0, 1e300])
def test_large_inputs_give_finite_values_without_a_warning(name, z):
    with np.errstate(all="raise", under="ignore"):
        assert np.isfinite(called(name)(np.array([z, -z]))).all()


@pytest.mark.parametrize(
    ("name", "z", "value"),
    [
        ("step", 0.0, 0.0), ("step", -0.0, 0.0), ("step", 1e-300, 1.0), ("step", -1e-300, 0.0),
        ("sigmoid", 0.0, 0.5), ("sigmoid", 1000.0, 1.0), ("sigmoid", -1000.0, 0.0),
        ("sigmoid_prime", 0.0, 0.25), ("sigmoid_prime", 1000.0, 0.0),
        ("tanh", 0.0, 0.0), ("tanh", 1000.0, 1.0), ("tanh", -1000.0, -1.0),
        ("tanh_prime", 0.0, 1.0), ("tanh_prime", -1000.0, 0.0),
        ("relu", 0.0, 0.0), ("relu", -1000.0, 0.0), ("relu", 1000.0, 1000.0),
        ("relu_prime", 0.0, 0.0), ("relu_prime", 1000.0, 1.0), ("relu_prime", -1000.0, 0.0),
        ("linear_prime", 7.0, 1.0),
    ],
)  # fmt: skip
def test_values_that_can_be_known_by_thinking(name, z, value):
    assert called(name)(z) == value


@given(st.floats(-700, 700))
def test_a_sigmoid_and_its_mirror_add_up_to_one(z):
    assert activations.sigmoid(z) + activations.sigmoid(-z) == pytest.approx(1.0, abs=1e-15)


@given(st.floats(-700, 700), st.floats(0, 100))
def test_an_activation_never_falls(z, more):
    for name in ORACLES:
        assert called(name)(z) <= called(name)(z + more)


@pytest.mark.parametrize("z", [np.nan, np.array([np.nan, 1.0])])
def test_what_is_not_a_number_stays_so_in_smooth_activations(z):
    for name in ("linear", "sigmoid", "tanh", "relu"):
        assert np.isnan(np.ravel(called(name)(z))[0])
