"""The random numbers that a browser draws too."""

import numpy as np
import pytest

from nnlab import datasets
from nnlab.mulberry import Mulberry


def as_published(seed: int, n: int) -> list[float]:
    """mulberry32 in whole numbers of Python, cut to 32 bits after every operation."""
    mask, state, samples = 2**32 - 1, seed, []
    for _ in range(n):
        state = (state + 0x6D2B79F5) & mask
        t = ((state ^ (state >> 15)) * (state | 1)) & mask
        t ^= (t + (((t ^ (t >> 7)) * (t | 61)) & mask)) & mask
        samples.append((t ^ (t >> 14)) / 2**32)
    return samples


@pytest.mark.parametrize("seed", [0, 1, 7, 65537, 2**32 - 1])
def test_it_is_mulberry32(seed):
    assert Mulberry(seed).random(200).tolist() == as_published(seed, 200)


def test_one_by_one_is_the_same_as_many_at_once():
    one, many = Mulberry(3), Mulberry(3)
    assert [one.random() for _ in range(12)] == many.random((3, 4)).ravel().tolist()
    assert one.random() == many.random()


def test_seeds_count_modulo_two_to_the_32():
    assert Mulberry(-1).random() == Mulberry(2**32 - 1).random()


def test_draws_are_evenly_and_normally_spread_and_hang_on_nothing():
    rng = Mulberry(5)
    u, z = rng.random(20000), rng.normal(2.0, 3.0, (20000, 2))
    assert abs(u.mean() - 0.5) < 0.01
    assert abs(np.corrcoef(u[:-1], u[1:])[0, 1]) < 0.03
    assert np.abs(z.mean(axis=0) - 2).max() < 0.1
    assert np.abs(z.std(axis=0) - 3).max() < 0.1
    assert abs(np.corrcoef(z.T)[0, 1]) < 0.03
    assert 0.66 < np.mean(np.abs(z - 2) < 3) < 0.70


def test_uniform_stays_in_its_bounds_and_a_permutation_has_each_once():
    rng = Mulberry(5)
    samples = rng.uniform(-2.0, 5.0, (50, 3))
    assert samples.min() >= -2
    assert samples.max() < 5
    assert samples.shape == (50, 3)
    order = rng.permutation(50)
    assert sorted(order) == list(range(50))
    assert order.tolist() != rng.permutation(50).tolist()


def test_the_made_up_sets_can_be_drawn_with_it():
    X, y = datasets.spirals(40, Mulberry(1))
    again, _ = datasets.spirals(40, Mulberry(1))
    assert X.tolist() == again.tolist()
    assert set(y) == {0, 1}
