"""Moved, turned and resized pictures: against SciPy's interpolation, and by what must hold."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import ndimage

from nnlab import augmentation as aug

MOVES = st.integers(-7, 7)


@given(MOVES, MOVES, st.sampled_from([(2, 4, 5), (2, 4, 5, 3)]))
def test_whole_pixels_move_as_scipy_moves_them(down, right, shape):
    X = np.random.default_rng(0).normal(size=shape)
    by = (0, down, right, 0)[: len(shape)]
    need = ndimage.shift(X, by, order=0, mode="constant", cval=0.0)
    np.testing.assert_array_equal(aug.shift_images(X, down, right), need)


def test_every_picture_gets_a_move_of_its_own_and_all_moves_come():
    X = np.zeros((900, 7, 9))
    X[:, 3, 4] = 1
    moved = aug.augment_images(X, 2, np.random.default_rng(5))
    places = np.argwhere(moved)[:, 1:] - [3, 4]
    assert len(places) == len(X)
    kinds, times = np.unique(places, axis=0, return_counts=True)
    assert len(kinds) == 25
    assert times.min() > 900 / 25 / 2.5
    assert abs(np.corrcoef(places.T)[0, 1]) < 0.15


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 10**6))
def test_parts_of_a_pixel_turns_and_sizes_are_interpolated_as_scipy_does(seed):
    rng = np.random.default_rng(seed)
    X = rng.random((1, 7, 6))
    ours = aug.warp_images(X, np.random.default_rng(seed), shift=1.5, turn=30, resize=0.2)
    again = np.random.default_rng(seed)
    angle = np.deg2rad(again.uniform(-30, 30, 1))[0]
    scale = 1 + again.uniform(-0.2, 0.2, 1)[0]
    move = again.uniform(-1.5, 1.5, (1, 2))[0]
    middle = np.array([3.0, 2.5])
    matrix = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]) / scale
    need = ndimage.affine_transform(
        X[0], matrix, offset=middle - matrix @ (middle + move), order=1, mode="grid-constant"
    )
    np.testing.assert_allclose(ours[0], need, atol=1e-6)


def test_without_a_change_pictures_stay_as_they_are():
    X = np.random.default_rng(1).random((3, 5, 4, 2))
    np.testing.assert_allclose(aug.warp_images(X, np.random.default_rng(0)), X, atol=1e-7)


def test_a_wandering_picture_is_whole_and_every_place_comes():
    X = np.random.default_rng(2).uniform(1, 2, (2000, 3, 4))
    frames = aug.wandering(X, 6, np.random.default_rng(3))
    places = set()
    for frame, x in zip(frames, X, strict=True):
        rows, columns = np.nonzero(frame)
        top, left = rows.min(), columns.min()
        np.testing.assert_array_equal(frame[top : top + 3, left : left + 4], x)
        assert np.count_nonzero(frame) == x.size
        places.add((top, left))
    assert len(places) == 4 * 3


def test_what_does_not_fit_is_named():
    with pytest.raises(ValueError, match="do not fit into 6 x 6"):
        aug.wandering(np.zeros((1, 7, 3)), 6, np.random.default_rng(0))
    with pytest.raises(ValueError, match="need pictures"):
        aug.shift_images(np.zeros((3, 4)), 1, 1)
