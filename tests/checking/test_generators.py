"""A twin of a generator is what copy.deepcopy gives."""

import copy

import numpy as np
import pytest

from autograder.checking.generators import twin


@pytest.mark.parametrize("kind", ["PCG64", "PCG64DXSM", "MT19937", "Philox", "SFC64"])
def test_a_twin_draws_what_a_deep_copy_draws_and_leaves_the_generator_alone(kind):
    rng = np.random.Generator(getattr(np.random, kind)([3, 4]))
    rng.spawn(2)
    rng.integers(0, 9, dtype=np.uint8)  # half of a 32-bit word is kept for later
    before = rng.bit_generator.state
    expected, other = copy.deepcopy(rng), twin(rng)
    assert other.integers(0, 9, dtype=np.uint8) == expected.integers(0, 9, dtype=np.uint8)
    assert other.normal() == expected.normal()
    assert other.spawn(1)[0].normal() == expected.spawn(1)[0].normal()
    np.testing.assert_equal(rng.bit_generator.state, before)
    assert rng.bit_generator.seed_seq.n_children_spawned == 2


def test_a_generator_whose_seed_is_of_another_kind_has_a_twin_too():
    rng = np.random.Generator(np.random.RandomState(3)._bit_generator)
    assert twin(rng).normal() == copy.deepcopy(rng).normal()
