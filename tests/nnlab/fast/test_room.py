"""Memory for every step: the same array for the same name and shape."""

import numpy as np

from nnlab.fast.room import Room


def test_the_same_name_and_shape_is_the_same_memory():
    room = Room(np.dtype(np.float32))
    first = room("dW", 3, 2)
    assert room("dW", 3, 2) is first
    assert (first.shape, first.dtype) == ((3, 2), np.float32)


def test_another_name_or_shape_is_other_memory():
    room = Room(np.dtype(float))
    arrays = [room("dW", 3, 2), room("dW", 2, 3), room("dX", 3, 2), room("dW", 6)]
    for i, one in enumerate(arrays):
        assert not any(np.shares_memory(one, other) for other in arrays[i + 1 :])


def test_a_constant_sums_or_averages_what_it_is_multiplied_with():
    room = Room(np.dtype(float))
    x = np.array([3.0, 5.0, 10.0])
    assert x @ room.constant(1.0, 3) == 18.0
    assert np.isclose(x @ room.constant(1 / 3, 3), 6.0)
    assert room.constant(1.0, 3) is room.constant(1.0, 3)
    assert room.constant(1.0, 4).shape == (4,)
