"""Leaky ReLU, softmax and its logarithm against SciPy and JAX; the sigmoid far from 0."""

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

FAR = st.floats(-1000, 1000)
TABLES = arrays(float, array_shapes(min_dims=1, max_dims=3, max_side=4), elements=FAR)
ALONG_ROWS = ["softmax", "log_softmax"]


def called(name: str):
    return getattr(activations, name)


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
