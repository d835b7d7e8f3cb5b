"""Correctly rounded values: against whole numbers of 200 bits, by other series."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nnlab.demos import exact

Z = st.floats(-6, 6)


def exp_of(z: Fraction) -> Fraction:
    """e^z by its series at z / 64, squared six times; right to far more than 53 bits."""
    x = round(z / 64 * 2**200) * Fraction(1, 2**200)
    total, term = Fraction(1), Fraction(1)
    for n in range(1, 40):
        term = round(term * x / n * 2**200) * Fraction(1, 2**200)
        total += term
    for _ in range(6):
        total = round(total * total * 2**200) * Fraction(1, 2**200)
    return total


def wave(z: Fraction, n: int) -> Fraction:
    """The sine (n = 1) or the cosine (n = 0), summed in fractions."""
    total, term = Fraction(0), z if n else Fraction(1)
    for k in range(n, 90, 2):
        total += term
        term = round(-term * z * z / ((k + 1) * (k + 2)) * 2**200) * Fraction(1, 2**200)
    return total


def sigmoid_of(z: Fraction) -> Fraction:
    return 1 / (1 + exp_of(-z))


CURVES = {
    "exp": exp_of,
    "sin": lambda z: wave(z, 1),
    "cos": lambda z: wave(z, 0),
    "sigmoid": sigmoid_of,
    "sigmoid_prime": lambda z: sigmoid_of(z) * (1 - sigmoid_of(z)),
}


@pytest.mark.parametrize("name", CURVES)
@given(z=Z)
def test_a_value_is_the_float_nearest_to_the_true_one(name, z):
    true = CURVES[name](Fraction(z))
    assert getattr(exact, name)(z) == float(true)


@pytest.mark.parametrize("k", range(-30, 31))
def test_powers_of_ten_are_what_python_reads(k):
    assert exact.power_of_ten(k) == float(f"1e{k}")


def test_an_array_keeps_its_shape_and_a_number_is_a_number():
    z = np.array([[0.0, 1.0, 2.0], [-1.0, -2.0, 0.5]])
    values = exact.exp(z)
    assert values.shape == (2, 3)
    assert np.allclose(values, np.exp(z), rtol=1e-15)
    assert np.ndim(exact.exp(1.0)) == 0
