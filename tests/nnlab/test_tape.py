"""The array tape against JAX, piece by piece and composed, on shapes that are never equal."""

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnlab import tape as t
from nnlab.mlp import mlp_gradients
from nnlab.tape import Tape
from tests.nnlab import by_jax

SEEDS = st.integers(0, 2**32)

# name: (tape, JAX, shift that keeps the inputs where the function is smooth)
PIECES = {
    "sigmoid": (t.sigmoid, jax.nn.sigmoid, 0.0),
    "tanh": (t.tanh, jnp.tanh, 0.0),
    "exp": (t.exp, jnp.exp, 0.0),
    "square": (t.square, jnp.square, 0.0),
    "log": (t.log, jnp.log, 5.0),
    "relu": (t.relu, jax.nn.relu, 0.0),
    "log_softmax": (t.log_softmax, lambda a: jax.nn.log_softmax(a, axis=1), 0.0),
}
PAIRS = {
    "sum": (lambda a, b: a + b, (4, 3), (4, 3)),
    "sum with a row": (lambda a, b: a + b, (4, 3), (3,)),
    "sum with a column": (lambda a, b: a + b, (4, 1), (4, 3)),
    "difference with a row": (lambda a, b: a - b, (3,), (4, 3)),
    "product with a row": (lambda a, b: a * b, (4, 3), (3,)),
    "product of matrices": (lambda a, b: a @ b, (4, 3), (3, 2)),
}


def gradients(f, *arrays):
    """Of the weighted total of f, so that every entry of the result matters differently."""
    tape = Tape()
    leaves = [tape.watch(a) for a in arrays]
    out = f(*leaves)
    weights = np.arange(1.0, out.data.size + 1).reshape(out.shape)
    return tape.gradient(t.total(out * weights), leaves)


def jax_gradients(f, *arrays):
    def loss(*inputs):
        out = f(*inputs)
        return jnp.sum(out * jnp.arange(1.0, out.size + 1).reshape(out.shape))

    return by_jax.grad(loss, tuple(range(len(arrays))))(*arrays)


@pytest.mark.parametrize("name", PIECES)
@given(seed=SEEDS)
@settings(max_examples=10, deadline=None)
def test_every_function_has_the_gradient_that_jax_finds(name, seed):
    ours, theirs, shift = PIECES[name]
    x = np.random.default_rng(seed).normal(size=(4, 3)) + shift
    assert gradients(ours, x)[0] == pytest.approx(np.asarray(jax_gradients(theirs, x)[0]), abs=1e-9)


@pytest.mark.parametrize("name", PAIRS)
@given(seed=SEEDS)
@settings(max_examples=10, deadline=None)
def test_every_operation_has_both_gradients_with_broadcasting_undone(name, seed):
    f, *shapes = PAIRS[name]
    rng = np.random.default_rng(seed)
    arrays = [rng.normal(size=shape) for shape in shapes]
    for ours, theirs, a in zip(
        gradients(f, *arrays), jax_gradients(f, *arrays), arrays, strict=True
    ):
        assert ours.shape == a.shape
        assert ours == pytest.approx(np.asarray(theirs), abs=1e-9)


@given(seed=SEEDS)
@settings(max_examples=15, deadline=None)
def test_a_tensor_that_is_used_twice_adds_up(seed):
    x = np.random.default_rng(seed).normal(size=(4, 3))

    def ours(a):
        b = t.tanh(a)
        return b * b + a * 2.0 - b

    def theirs(a):
        b = jnp.tanh(a)
        return b * b + a * 2.0 - b

    assert gradients(ours, x)[0] == pytest.approx(np.asarray(jax_gradients(theirs, x)[0]), abs=1e-9)


def test_backpropagation_by_hand_and_by_tape_agree():
    rng = np.random.default_rng(4)
    X, Y = rng.normal(size=(5, 3)), rng.normal(size=(5, 2))
    params = [(rng.normal(size=s), rng.normal(size=s[1])) for s in ((3, 4), (4, 2))]
    tape = Tape()
    (W1, b1), (W2, b2) = [(tape.watch(W), tape.watch(b)) for W, b in params]
    misses = t.sigmoid(X @ W1 + b1) @ W2 + b2 - Y
    loss = t.total(t.square(misses)) * (0.5 / len(X))
    flat = [a for pair in mlp_gradients(X, Y, params) for a in pair]
    for ours, needed in zip(tape.gradient(loss, [W1, b1, W2, b2]), flat, strict=True):
        assert ours == pytest.approx(needed, abs=1e-12)


def test_what_the_loss_does_not_depend_on_has_gradient_zero():
    tape = Tape()
    a, b = tape.watch(np.ones((2, 3))), tape.watch(np.ones(4))
    (grad,) = tape.gradient(t.mean(a), [b])
    assert (grad == np.zeros(4)).all()


def test_a_loss_is_one_number_and_matrices_have_to_fit():
    tape = Tape()
    a = tape.watch(np.ones((2, 3)))
    with pytest.raises(ValueError, match=r"need a loss of shape \(\), got \(2, 3\)"):
        tape.gradient(a, [a])
    with pytest.raises(ValueError, match=r"got \(2, 3\) and \(2, 3\)"):
        a @ np.ones((2, 3))


def test_nothing_overflows_far_out():
    tape = Tape()
    far = tape.watch(np.array([[-1000.0, 0.0, 1000.0]]))
    for f in (t.sigmoid, t.tanh, t.log_softmax):
        (grad,) = tape.gradient(t.total(f(far)), [far])
        assert np.isfinite(grad).all()
