"""Values of curves, correctly rounded: the 64-bit float nearest to the true value.

numpy's own `exp` and `sin` may be off in the last bit, and by another bit on another processor.
A table of differences so small that the last bit shows is made from these.
"""

from collections.abc import Callable
from decimal import Decimal, localcontext

import numpy as np

DIGITS = 60  # a float needs 17; the rest lets differences of nearly equal numbers be right too


def _everywhere(f: Callable[[Decimal], Decimal]) -> Callable:
    """f at every entry of an array, or at a number."""

    def everywhere(z):
        with localcontext() as context:
            context.prec = DIGITS
            entries = [float(f(Decimal(entry))) for entry in np.ravel(z).tolist()]
        return np.array(entries).reshape(np.shape(z))[()]

    return everywhere


def _series(first: Decimal, n: int, z: Decimal) -> Decimal:
    """first - first z²/((n+1)(n+2)) + ...: the sine from z and 1, the cosine from 1 and 0.

    Meant for |z| of a few units.
    """
    term = total = first
    while abs(term) > Decimal(10) ** -DIGITS:
        n += 2
        term = -term * z * z / (n * (n - 1))
        total += term
    return total


def _sigmoid(z: Decimal) -> Decimal:
    return 1 / (1 + (-z).exp())


exp = _everywhere(Decimal.exp)
sin = _everywhere(lambda z: _series(z, 1, z))
cos = _everywhere(lambda z: _series(Decimal(1), 0, z))
sigmoid = _everywhere(_sigmoid)
sigmoid_prime = _everywhere(lambda z: _sigmoid(z) * (1 - _sigmoid(z)))
power_of_ten = _everywhere(lambda k: Decimal(10) ** k)
