"""Convolution and pooling against JAX and SciPy, forward and backward.

JAX on a few shapes, since it compiles each; SciPy and plain loops on drawn ones.
"""

from functools import partial

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import signal

from nnlab import convolution as conv
from tests.nnlab.by_jax import there_and_back

NAMES = ("n", "height", "width", "c", "o", "kh", "kw", "pad", "stride")
SIZES = st.fixed_dictionaries(
    {
        "n": st.integers(1, 3),
        "height": st.integers(4, 9),
        "width": st.integers(4, 9),
        "c": st.integers(1, 3),
        "o": st.integers(1, 4),
        "kh": st.integers(1, 4),
        "kw": st.integers(1, 4),
        "pad": st.integers(0, 2),
        "stride": st.integers(1, 3),
        "seed": st.integers(0, 10**6),
    }
)


def random_arrays(s):
    rng = np.random.default_rng(s["seed"])
    X = rng.normal(size=(s["n"], s["height"], s["width"], s["c"]))
    K = rng.normal(size=(s["kh"], s["kw"], s["c"], s["o"]))
    return rng, X, K, rng.normal(size=s["o"])


@partial(jax.jit, static_argnums=(4, 5))
def theirs(X, K, b, dY, pad, stride):
    """Y, and the derivatives by X, K and b; compiled as one piece."""

    def layer(X, K, b):
        return b + jax.lax.conv_general_dilated(
            X, K, (stride, stride), [(pad, pad)] * 2, dimension_numbers=("NHWC", "HWIO", "NHWC")
        )

    Y, back = jax.vjp(layer, X, K, b)
    return Y, *back(dY)


def their_pool(X, size):
    window = (1, size, size, 1)
    return jax.lax.reduce_window(X, -jnp.inf, jax.lax.max, window, window, "VALID")


# n, height, width, c, o, kh, kw, pad, stride. JAX compiles each anew, which takes a second or more.
BY_JAX = {
    "frames that overlap": (2, 5, 7, 3, 4, 3, 2, 1, 1),
    "steps that leave a rest": (3, 8, 6, 2, 3, 3, 2, 0, 2),
    "steps over pixels that no frame reaches": (2, 9, 7, 1, 2, 2, 1, 0, 3),
    "more padding than kernel": (1, 4, 6, 2, 1, 1, 2, 2, 3),
}


@pytest.mark.parametrize("name", BY_JAX)
def test_convolution_and_its_way_back_are_those_of_jax(name):
    s = dict(zip(NAMES, BY_JAX[name], strict=True), seed=len(name))
    rng, X, K, b = random_arrays(s)
    ours = conv.conv_forward(X, K, b, s["pad"], s["stride"])
    dY = rng.normal(size=ours.shape)
    got = ours, *conv.conv_backward(dY, X, K, s["pad"], s["stride"])
    for mine, other in zip(got, theirs(X, K, b, dY, s["pad"], s["stride"]), strict=True):
        np.testing.assert_allclose(mine, other, rtol=1e-10, atol=1e-12)


@settings(max_examples=40)
@given(SIZES)
def test_convolution_is_the_sum_of_what_scipy_correlates_channel_by_channel(s):
    _, X, K, b = random_arrays(s)
    step, around = s["stride"], [(0, 0), (s["pad"],) * 2, (s["pad"],) * 2, (0, 0)]
    got = conv.conv_forward(X, K, b, s["pad"], step)
    for n, o in np.ndindex(s["n"], s["o"]):
        padded = np.pad(X, around)[n]
        need = b[o] + sum(
            signal.correlate(padded[..., c], K[..., c, o], "valid", "direct") for c in range(s["c"])
        )
        np.testing.assert_allclose(got[n, ..., o], need[::step, ::step], rtol=1e-10, atol=1e-12)


@given(SIZES)
def test_the_way_back_answers_to_every_change_as_the_way_forward_does(s):
    """A convolution is linear in X, in K and in b: a change of one of them by V changes Σ dY·Y by
    Σ dV·V, exactly."""
    rng, X, K, b = random_arrays(s)
    pad, stride, free = s["pad"], s["stride"], np.zeros_like(b)
    dY = rng.normal(size=conv.conv_forward(X, K, b, pad, stride).shape)
    dX, dK, db = conv.conv_backward(dY, X, K, pad, stride)
    V, U = rng.normal(size=X.shape), rng.normal(size=K.shape)
    by_x, by_k = (
        conv.conv_forward(V, K, free, pad, stride),
        conv.conv_forward(X, U, free, pad, stride),
    )
    assert dX.shape == X.shape
    assert np.sum(dX * V) == pytest.approx(np.sum(dY * by_x), rel=1e-9, abs=1e-9)
    assert np.sum(dK * U) == pytest.approx(np.sum(dY * by_k), rel=1e-9, abs=1e-9)
    np.testing.assert_allclose(db, dY.sum(axis=(0, 1, 2)), rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_pooling_and_its_way_back_are_those_of_jax(size):
    rng, X, _, _ = random_arrays(
        dict(zip(NAMES, (2, 7, 5, 3, 1, 1, 1, 0, 1), strict=True), seed=size)
    )
    dY = rng.normal(size=conv.max_pool(X, size).shape)
    Y, (need,) = there_and_back(lambda x: their_pool(x, size), (X,), dY)
    np.testing.assert_array_equal(conv.max_pool(X, size), Y)
    np.testing.assert_allclose(conv.max_pool_backward(dY, X, size), need, rtol=1e-12)


@given(SIZES, st.integers(1, 4))
def test_pooling_takes_the_largest_of_each_window_and_gives_it_everything_back(s, size):
    rng, X, _, _ = random_arrays(s)
    Y = conv.max_pool(X, size)
    assert Y.shape[1:3] == (s["height"] // size, s["width"] // size)
    dY, need = rng.normal(size=Y.shape), np.zeros(X.shape)
    for n, i, j, c in np.ndindex(Y.shape):
        window = X[n, i * size : (i + 1) * size, j * size : (j + 1) * size, c]
        assert Y[n, i, j, c] == window.max()
        row, column = np.unravel_index(window.argmax(), window.shape)
        need[n, i * size + row, j * size + column, c] = dY[n, i, j, c]
    np.testing.assert_array_equal(conv.max_pool_backward(dY, X, size), need)


def test_pictures_and_kernels_of_whole_numbers_lose_no_fractions_on_the_way_back():
    rng = np.random.default_rng(5)
    X, K = rng.integers(-4, 5, size=(2, 5, 6, 3)), rng.integers(-3, 4, size=(2, 3, 3, 4))
    dY = rng.normal(size=(2, 4, 4, 4))
    floats = conv.conv_backward(dY, X.astype(float), K.astype(float))
    for got, need in zip(conv.conv_backward(dY, X, K), floats, strict=True):
        np.testing.assert_array_equal(got, need)
    dY = rng.normal(size=(2, 2, 3, 3))
    np.testing.assert_array_equal(
        conv.max_pool_backward(dY, X, 2), conv.max_pool_backward(dY, X.astype(float), 2)
    )


def test_single_precision_stays_single():
    X, K = np.ones((1, 4, 5, 2), np.float32), np.ones((2, 3, 2, 3), np.float32)
    Y = conv.conv_forward(X, K, np.ones(3, np.float32))
    assert {a.dtype for a in (Y, *conv.conv_backward(Y, X, K))} == {np.dtype(np.float32)}


def test_of_equal_entries_the_first_gets_the_gradient_reading_row_by_row():
    X = np.array([[0.0, 3.0, 9.0], [3.0, 3.0, 9.0]]).reshape(1, 2, 3, 1)
    dX = conv.max_pool_backward(np.full((1, 1, 1, 1), 5.0), X, 2)
    np.testing.assert_array_equal(dX[0, :, :, 0], [[0, 5, 0], [0, 0, 0]])


@settings(max_examples=30)
@given(SIZES)
def test_one_picture_and_one_kernel_are_correlated_as_scipy_does(s):
    _, X, K, _ = random_arrays(s)
    x, k = X[0, :, :, 0], K[:, :, 0, 0]
    np.testing.assert_allclose(
        conv.correlate(x, k), signal.correlate(x, k, mode="valid"), rtol=1e-10, atol=1e-12
    )


@settings(max_examples=30)
@given(SIZES)
def test_patches_times_a_flat_kernel_are_the_convolution(s):
    _, X, K, b = random_arrays(s)
    flat = conv.image_patches(X, s["kh"], s["kw"]) @ K.reshape(-1, s["o"]) + b
    whole = conv.conv_forward(X, K, b)
    np.testing.assert_allclose(flat.reshape(whole.shape), whole, rtol=1e-12)


@given(st.integers(1, 40), st.integers(1, 9), st.integers(0, 4), st.integers(1, 5))
def test_the_size_counts_the_places_where_a_window_begins(n, k, pad, stride):
    if k > n + 2 * pad:
        with pytest.raises(ValueError, match="does not fit"):
            conv.conv_size(n, k, pad, stride)
    else:
        starts = [i for i in range(0, n + 2 * pad, stride) if i + k <= n + 2 * pad]
        assert conv.conv_size(n, k, pad, stride) == len(starts)


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 3)), max_size=4))
def test_the_receptive_field_is_what_one_output_depends_on(layers):
    pixels = [{i} for i in range(conv.receptive_field(layers) + 5)]
    for k, stride in layers:
        places = (len(pixels) - k) // stride + 1
        pixels = [set().union(*pixels[i * stride : i * stride + k]) for i in range(places)]
    assert max(pixels[0]) + 1 == conv.receptive_field(layers)


def test_kernels_made_by_hand_answer_to_what_their_names_say():
    down = np.repeat([[0.0, 0.0, 1.0, 1.0]], 5, axis=0)
    across, gray = down.T[:, :4], np.full((4, 5), 0.7)
    for name, kernel in ((name, conv.edge_kernel(name)) for name in conv.EDGE_KERNELS):
        assert not conv.correlate(gray, kernel).round(12).any()
        assert conv.correlate(down, kernel).any() == (name != "horizontal")
        assert conv.correlate(across, kernel).any() == (name != "vertical")
    with pytest.raises(ValueError, match=r"need a kernel of .*'vertical'\], got 'diagonal'"):
        conv.edge_kernel("diagonal")


def test_average_over_all_places_and_back():
    rng = np.random.default_rng(3)
    X, dY = rng.normal(size=(2, 3, 5, 4)), rng.normal(size=(2, 4))
    np.testing.assert_allclose(conv.global_average(X), X.mean(axis=(1, 2)))
    _, back = jax.vjp(lambda x: x.mean(axis=(1, 2)), jnp.asarray(X))
    np.testing.assert_allclose(conv.global_average_backward(dY, X), back(jnp.asarray(dY))[0])


@pytest.mark.parametrize(("k", "c_in", "c_out"), [(3, 1, 8), (1, 5, 2), (5, 4, 3)])
def test_parameters_are_counted_by_making_them(k, c_in, c_out):
    made = np.empty((k, k, c_in, c_out)).size + np.empty(c_out).size
    assert conv.count_conv(k, c_in, c_out) == made


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: conv.pad_images(np.ones((3, 4, 5)), 1), r"need pictures \(N, H, W, C\)"),
        (
            lambda: conv.conv_forward(np.ones((1, 5, 6, 2)), np.ones((3, 3, 4, 1)), np.ones(1)),
            r"need K \(kh, kw, 2, O\), got \(3, 3, 4, 1\)",
        ),
        (
            lambda: conv.conv_forward(np.ones((1, 5, 6, 2)), np.ones((3, 3, 2, 4)), np.ones(3)),
            r"need b \(4,\), got \(3,\)",
        ),
        (lambda: conv.correlate(np.ones((2, 3)), np.ones((3, 2))), "fits into the picture"),
        (lambda: conv.pad_images(np.ones((1, 4, 5, 2)), -1), "at least 0, got -1"),
        (
            lambda: conv.conv_backward(
                np.ones((1, 4, 3, 2)), np.ones((1, 5, 6, 2)), np.ones((2, 3, 2, 4))
            ),
            r"need dY \(1, 4, 4, 4\), got \(1, 4, 3, 2\)",
        ),
        (
            lambda: conv.max_pool_backward(np.ones((1, 2, 2, 3)), np.ones((1, 5, 7, 3)), 2),
            r"need dY \(1, 2, 3, 3\), got \(1, 2, 2, 3\)",
        ),
        (
            lambda: conv.global_average_backward(np.ones((2, 5)), np.ones((2, 3, 4, 6))),
            r"need dY \(2, 6\), got \(2, 5\)",
        ),
        (lambda: conv.max_pool(np.ones((1, 2, 5, 1)), 3), "a window of 3 does not fit"),
    ],
)
def test_shapes_that_do_not_fit_are_named(call, said):
    with pytest.raises(ValueError, match=said):
        call()
