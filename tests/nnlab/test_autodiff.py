"""The scalar engine against JAX, against nudges, and on graphs that are deep or shared."""

import math

import jax
import jax.numpy as jnp
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nnlab import autodiff
from nnlab.autodiff import Value
from nnlab.gradcheck import numerical_gradient
from tests.nnlab import by_jax

numbers = st.floats(-3, 3).filter(lambda x: abs(x) > 0.05)
positive = st.floats(0.1, 3)

# name: (with a Value, with a JAX number)
UNARY = {
    "tanh": (Value.tanh, jnp.tanh),
    "sigmoid": (Value.sigmoid, jax.nn.sigmoid),
    "relu": (Value.relu, jax.nn.relu),
    "exp": (Value.exp, jnp.exp),
    "negative": (lambda v: -v, lambda x: -x),
    "cube": (lambda v: v**3, lambda x: x**3),
    "square of itself": (lambda v: v * v, lambda x: x * x),
    "number minus value": (lambda v: 2.0 - v, lambda x: 2.0 - x),
    "value times number": (lambda v: 3 * v + 1, lambda x: 3 * x + 1),
}
POSITIVE = {
    "log": (Value.log, jnp.log),
    "root": (lambda v: v**0.5, lambda x: x**0.5),
    "inverse": (lambda v: 1.0 / v, lambda x: 1.0 / x),
}
BINARY = {
    "sum": lambda a, b: a + b,
    "difference": lambda a, b: a - b,
    "product": lambda a, b: a * b,
    "quotient": lambda a, b: a / b,
}


def check_unary(pair, x):
    ours, theirs = pair
    leaf = Value(x)
    out = ours(leaf)
    out.backward()
    value, slope = by_jax.value_and_grad(theirs)(x)
    assert out.data == pytest.approx(float(value), rel=1e-12)
    assert leaf.grad == pytest.approx(float(slope), rel=1e-10, abs=1e-12)


@pytest.mark.parametrize("name", UNARY)
@given(x=numbers)
@settings(max_examples=15, deadline=None)
def test_a_function_of_one_value_has_the_value_and_slope_that_jax_finds(name, x):
    check_unary(UNARY[name], x)


@pytest.mark.parametrize("name", POSITIVE)
@given(x=positive)
@settings(max_examples=15, deadline=None)
def test_functions_of_positive_values_agree_with_jax(name, x):
    check_unary(POSITIVE[name], x)


@pytest.mark.parametrize("name", BINARY)
@given(x=numbers, y=numbers)
@settings(max_examples=15, deadline=None)
def test_an_operation_of_two_values_has_both_slopes_that_jax_finds(name, x, y):
    f, a, b = BINARY[name], Value(x), Value(y)
    f(a, b).backward()
    for leaf, slope in zip((a, b), by_jax.grad(f, (0, 1))(x, y), strict=True):
        assert leaf.grad == pytest.approx(float(slope), rel=1e-10)


def tangled(a, b, c, tanh):
    """Values used twice and three times, early and late."""
    d = a * b + c
    e = tanh(d) * a
    return (e + d * b) * e + c * c


def tangled_in_jax(a, b, c):
    return tangled(a, b, c, jnp.tanh)


@given(x=st.lists(numbers, min_size=3, max_size=3))
@settings(max_examples=30, deadline=None)
def test_shared_values_add_up_what_they_hear(x):
    leaves = autodiff.values(x)
    tangled(*leaves, Value.tanh).backward()
    slopes = by_jax.grad(tangled_in_jax, (0, 1, 2))(*x)
    assert [leaf.grad for leaf in leaves] == pytest.approx([float(s) for s in slopes], rel=1e-9)


def test_shared_values_agree_with_nudges_too():
    x = np.array([0.7, -1.2, 0.4])
    leaves = autodiff.values(x)
    tangled(*leaves, Value.tanh).backward()
    slopes = numerical_gradient(lambda w: tangled(*autodiff.values(w), Value.tanh).data, x, 1e-5)
    assert [leaf.grad for leaf in leaves] == pytest.approx(slopes, rel=1e-7)


def test_a_second_backward_gives_the_same():
    a = Value(3.0)
    out = a * a + a
    for _ in range(2):
        out.backward()
        assert a.grad == 7.0


def test_two_losses_can_be_asked_one_after_the_other():
    a = Value(2.0)
    square, double = a * a, a + a
    square.backward()
    assert a.grad == 4.0
    double.backward()
    assert a.grad == 2.0


def test_a_chain_of_a_hundred_thousand_values_does_not_overflow():
    a = out = Value(1.0)
    for _ in range(100_000):
        out = out + a
    out.backward()
    assert a.grad == 100_001.0


def test_a_million_million_paths_take_no_longer_than_their_edges():
    a = out = Value(1.0)
    for _ in range(40):
        out = out + out
    out.backward()
    assert a.grad == 2.0**40
    assert len(autodiff.topological_order(out)) == 41


def test_an_order_has_everything_after_what_it_is_made_from():
    a, b = autodiff.values([1.0, 2.0])
    c = a * b
    d = c + a
    order = autodiff.topological_order(d * c)
    for node in order:
        for parent in node.parents:
            assert order.index(parent) < order.index(node)


def test_a_weighted_sum_is_one_node_with_the_slopes_of_many():
    x, w = autodiff.values([1.0, -2.0, 3.0]), autodiff.values([0.5, 0.25, -1.0])
    b = Value(0.1)
    short, long = autodiff.weighted_sum(x, w, b), x[0] * w[0] + x[1] * w[1] + x[2] * w[2] + b
    assert short.data == pytest.approx(long.data)
    long.tanh().backward()
    needed = [v.grad for v in (*x, *w, b)]
    short.tanh().backward()
    assert [v.grad for v in (*x, *w, b)] == pytest.approx(needed)
    with pytest.raises(ValueError, match="3 inputs, 2 weights"):
        autodiff.weighted_sum(x, w[:2], b)


def test_the_sigmoid_does_not_overflow():
    for z, s in ((1000.0, 1.0), (-1000.0, 0.0)):
        out = Value(z).sigmoid()
        assert out.data == s
        assert math.isfinite(out.slopes[0])


def test_a_leaf_without_a_loss_has_no_gradient():
    a = Value(2)
    assert (a.data, a.grad) == (2.0, 0.0)
    assert repr(a) == "Value(data=2, grad=0)"
