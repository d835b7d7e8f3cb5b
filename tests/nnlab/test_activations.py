"""Activations against SciPy and JAX, their slopes against finite differences."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from scipy import special

from nnlab import activations
from nnlab.gradcheck import projected_check

jax.config.update("jax_enable_x64", True)

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
FAR = st.floats(-1000, 1000)
TABLES = arrays(float, array_shapes(min_dims=1, max_dims=3, max_side=4), elements=FAR)
ALONG_ROWS = ["softmax", "log_softmax"]


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


@settings(deadline=None)
@given(arrays(float, array_shapes(min_dims=0, max_dims=3, max_side=4), elements=FAR))
def test_a_sigmoid_keeps_its_digits_however_far_left(z):
    with np.errstate(all="raise", under="ignore"):
        got = activations.sigmoid(z)
    assert np.shape(got) == z.shape
    # 1e-306: below, numbers have fewer digits of their own
    np.testing.assert_allclose(got, special.expit(z), rtol=1e-14, atol=1e-306)


def test_a_sigmoid_far_left_is_almost_e_to_the_z():
    for z in (-40.0, -300.0, -700.0):
        assert activations.sigmoid(z) == pytest.approx(np.exp(z), rel=1e-14)


@settings(deadline=None)
@given(z=TABLES, alpha=st.floats(0, 1))
def test_a_leaky_relu_is_the_larger_of_z_and_alpha_z(z, alpha):
    np.testing.assert_array_equal(activations.leaky_relu(z, alpha), np.maximum(z, alpha * z))
    assert activations.leaky_relu_prime(z, alpha).shape == z.shape


def test_leaky_relu_and_its_slope_are_those_of_jax():
    z = np.array([[-1000.0, -0.3, 1e-9], [2.0, 1000.0, -7.5]])
    np.testing.assert_allclose(activations.leaky_relu(z), jax.nn.leaky_relu(z), rtol=1e-14)
    slope = [[float(jax.grad(jax.nn.leaky_relu)(float(v))) for v in row] for row in z]
    np.testing.assert_allclose(activations.leaky_relu_prime(z), slope, rtol=1e-14)


@pytest.mark.parametrize("z", [0.0, -0.0, -3.0])
def test_a_leaky_relu_leaks_at_zero_too(z):
    assert activations.leaky_relu_prime(z, 0.2) == 0.2


@pytest.mark.parametrize(
    ("name", "oracle"), [("softmax", special.softmax), ("log_softmax", special.log_softmax)]
)
@settings(deadline=None)
@given(Z=TABLES)
def test_rows_agree_with_scipy_however_large_the_scores(name, oracle, Z):
    before = Z.copy()
    with np.errstate(all="raise", under="ignore"):
        got = called(name)(Z)
    np.testing.assert_allclose(got, oracle(Z, axis=-1), rtol=1e-12, atol=1e-300)
    np.testing.assert_array_equal(Z, before)


@pytest.mark.parametrize("name", ALONG_ROWS)
@settings(deadline=None)
@given(Z=arrays(float, (3, 4), elements=st.floats(-50, 50)), shift=st.floats(-900, 900))
def test_the_same_added_to_every_score_changes_nothing(name, Z, shift):
    np.testing.assert_allclose(called(name)(Z + shift), called(name)(Z), rtol=1e-9, atol=1e-11)


@settings(deadline=None)
@given(TABLES)
def test_probabilities_add_up_to_one(Z):
    P = activations.softmax(Z)
    assert (P >= 0).all()
    np.testing.assert_allclose(P.sum(axis=-1), 1.0, rtol=1e-14)


@pytest.mark.parametrize(
    ("name", "oracle"), [("softmax", jax.nn.softmax), ("log_softmax", jax.nn.log_softmax)]
)
@pytest.mark.parametrize("shape", [(4,), (3, 2), (2, 3, 5), (4, 1)])
def test_a_vjp_is_that_of_jax(name, oracle, shape):
    rng = np.random.default_rng(7)
    Z, upstream = 5 * rng.normal(size=shape), rng.normal(size=shape)
    (expected,) = jax.vjp(oracle, jnp.asarray(Z))[1](jnp.asarray(upstream))
    got = called(f"{name}_vjp")(Z, upstream)
    np.testing.assert_allclose(got, expected, rtol=1e-11, atol=1e-14)


@pytest.mark.parametrize("name", ALONG_ROWS)
@settings(deadline=None)
@given(seed=st.integers(0, 2**32), shape=array_shapes(min_dims=1, max_dims=2, max_side=5))
def test_a_vjp_agrees_with_finite_differences_along_a_random_direction(name, seed, shape):
    rng = np.random.default_rng(seed)
    Z, upstream = rng.normal(size=shape), rng.normal(size=shape)
    seen = projected_check(
        lambda Z: float(np.sum(upstream * called(name)(Z))),
        lambda Z: called(f"{name}_vjp")(Z, upstream),
        Z,
        rng,
    )
    assert seen.analytic == pytest.approx(seen.numeric, rel=1e-5, abs=1e-8)


@pytest.mark.parametrize("name", [f"{name}_vjp" for name in ALONG_ROWS])
def test_a_vjp_stays_finite_for_large_scores(name):
    Z = np.array([[1000.0, -1000.0, 0.0], [-1000.0, -1000.0, 1000.0]])
    with np.errstate(all="raise", under="ignore"):
        assert np.isfinite(called(name)(Z, Z[::-1])).all()


@pytest.mark.parametrize("name", ALONG_ROWS)
@pytest.mark.parametrize("Z", [3.0, np.zeros((2, 0))])
def test_scores_of_no_class_are_rejected_by_shape(name, Z):
    with pytest.raises(ValueError, match=r"need Z \(\.\.\., K\) with K of at least 1, got \("):
        called(name)(Z)


@pytest.mark.parametrize("name", ALONG_ROWS)
def test_an_upstream_gradient_of_another_shape_is_rejected(name):
    with pytest.raises(ValueError, match=r"shape \(2, 3\), got \(3, 2\)"):
        called(f"{name}_vjp")(np.zeros((2, 3)), np.zeros((3, 2)))
