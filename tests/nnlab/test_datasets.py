"""Data sets: what lies where, what randomness decides, and the digits against scikit-learn's."""

import gzip
import struct

import numpy as np
import pytest
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

from nnlab import datasets

PLANE = [datasets.blobs, datasets.xor, datasets.circles, datasets.moons, datasets.spirals]


@pytest.mark.parametrize("make", PLANE)
def test_a_made_up_set_has_points_in_the_plane_and_both_labels_evenly(make):
    X, y = make(101, np.random.default_rng(1))
    assert (X.shape, y.shape, y.dtype.kind) == ((101, 2), (101,), "i")
    assert sorted(np.bincount(y).tolist()) == [50, 51]
    assert np.isfinite(X).all()


def test_points_are_cut_by_the_sine_and_noise_moves_them_afterwards():
    X, y = datasets.above_sine(400, np.random.default_rng(1), noise=0.0)
    assert (y == (X[:, 1] - np.sin(X[:, 0]) > 0)).all()
    assert 0.4 < y.mean() < 0.6
    assert np.abs(X).max() <= 4
    moved, same = datasets.above_sine(400, np.random.default_rng(1), noise=0.3)
    assert (same == y).all()
    assert abs((moved - X).std() - 0.3) < 0.03


def test_heights_of_the_plane_and_of_the_bumps_are_their_formulas_plus_noise():
    X, y = datasets.plane(50, np.random.default_rng(1), noise=0.0)
    np.testing.assert_allclose(y, X[:, 0] / 2 + X[:, 1] / 2)
    _, noisy = datasets.plane(2000, np.random.default_rng(1), noise=0.2)
    X, _ = datasets.plane(2000, np.random.default_rng(1), noise=0.0)
    assert abs((noisy - X.mean(axis=1)).std() - 0.2) < 0.02
    X, y = datasets.bumps(50, np.random.default_rng(1), noise=0.0)
    hills = [
        np.exp(-2 * ((X[:, 0] - a) ** 2 + (X[:, 1] - b) ** 2)) * a * b
        for a in (-1, 1) for b in (-1, 1)
    ]  # fmt: skip
    np.testing.assert_allclose(y, sum(hills))
    with pytest.raises(ValueError, match="noise of at least 0"):
        datasets.bumps(10, np.random.default_rng(1), noise=-1.0)


@pytest.mark.parametrize("make", PLANE)
def test_the_same_rng_makes_the_same_set_and_the_order_is_shuffled(make):
    one, two = (make(60, np.random.default_rng(5)) for _ in range(2))
    assert np.array_equal(one[0], two[0])
    assert np.array_equal(one[1], two[1])
    assert len(set(np.flatnonzero(np.diff(one[1])).tolist())) < 59


@pytest.mark.parametrize("make", PLANE)
def test_too_few_samples_or_negative_noise_are_rejected(make):
    rng = np.random.default_rng(1)
    with pytest.raises(ValueError, match="at least 2 samples, got 1"):
        make(1, rng)
    with pytest.raises(ValueError, match="noise of at least 0"):
        make(10, rng, noise=-1.0)


def straight_line(X, y):
    """How much of a set the best straight line of logistic regression gets right."""
    return LogisticRegression().fit(X, y).score(X, y)


def test_a_straight_line_is_enough_for_blobs_and_not_for_the_others():
    rng = np.random.default_rng(3)
    assert straight_line(*datasets.blobs(400, rng)) > 0.97
    assert straight_line(*datasets.moons(400, rng)) < 0.95
    for make in (datasets.xor, datasets.circles, datasets.spirals):
        assert straight_line(*make(400, rng)) < 0.8


def test_without_noise_points_lie_where_the_set_says():
    rng = np.random.default_rng(2)
    X, y = datasets.circles(80, rng, noise=0, inner=0.4)
    np.testing.assert_allclose(np.hypot(*X.T), np.where(y == 1, 0.4, 1.0))
    X, y = datasets.xor(80, rng, noise=0)
    assert np.array_equal(y, (X[:, 0] * X[:, 1] < 0).astype(int))
    X, y = datasets.moons(80, rng, noise=0)
    upper = np.where(y[:, None] == 0, X, [1.0, 0.5] - X)
    np.testing.assert_allclose(np.hypot(*upper.T), 1.0)
    X, y = datasets.blobs(9, rng, centers=((0, 0), (3, 1), (5, 5)), noise=0)
    assert np.array_equal(X, np.array([(0, 0), (3, 1), (5, 5)])[y])


def test_the_digits_are_scikit_learns_scaled_to_one():
    X, y = datasets.digits()
    peer = load_digits()
    assert np.array_equal(X * 16, peer.data)
    assert np.array_equal(y, peer.target)
    assert (X.min(), X.max()) == (0.0, 1.0)


def test_a_split_uses_every_sample_once_and_keeps_pairs_together():
    X = np.arange(40.0).reshape(20, 2)
    (A, a), (B, b) = datasets.split(X, X[:, 0], np.random.default_rng(1), test=0.3)
    assert (len(A), len(B)) == (14, 6)
    assert sorted(np.concatenate([a, b])) == sorted(X[:, 0])
    assert np.array_equal(A[:, 0], a)
    assert np.array_equal(B[:, 0], b)


@pytest.mark.parametrize("share", [0, 1, -0.2])
def test_a_split_needs_two_parts(share):
    with pytest.raises(ValueError, match="between 0 and 1"):
        datasets.split(np.zeros((4, 2)), np.zeros(4), np.random.default_rng(1), share)


def idx(code: int, shape: tuple[int, ...], body: bytes) -> bytes:
    return bytes([0, 0, code, len(shape)]) + struct.pack(f">{len(shape)}I", *shape) + body


@pytest.mark.parametrize(
    ("code", "form", "values"),
    [(8, "B", [0, 7, 255]), (9, "b", [-1, 0, 5]), (11, "h", [-300, 2, 9]),
     (12, "i", [-70000, 1, 2]), (13, "f", [0.5, -2.0, 1.0]), (14, "d", [0.1, 1e300, -3.0])],
)  # fmt: skip
def test_every_type_of_idx_is_read(tmp_path, code, form, values):
    path = tmp_path / "some.idx"
    path.write_bytes(idx(code, (3,), struct.pack(f">3{form}", *values)))
    got = datasets.read_idx(path)
    assert got.dtype.isnative
    assert got.tolist() == pytest.approx(values)


def test_an_idx_file_may_be_packed_and_have_several_axes(tmp_path):
    path = tmp_path / "images.gz"
    path.write_bytes(gzip.compress(idx(8, (2, 3, 4), bytes(range(24)))))
    assert np.array_equal(datasets.read_idx(path), np.arange(24).reshape(2, 3, 4))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"<html>", "is not an IDX file"),
        (b"", "is not an IDX file"),
        (idx(8, (5,), b"abc"), "cut short: 3 bytes of 5"),
        (bytes([0, 0, 8, 3]) + b"\0\0\0\2", "cut short"),
    ],
)
def test_a_file_that_is_no_idx_or_cut_short_is_rejected_by_name(tmp_path, content, said):
    path = tmp_path / "broken.idx"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=f"broken.idx.*{said}"):
        datasets.read_idx(path)


def test_wandering_digits_are_whole_at_every_place_and_nothing_else_is_in_the_frame():
    X = np.random.default_rng(1).uniform(0.1, 1, size=(4000, 64))
    frames = datasets.wandering(X, 16, np.random.default_rng(2))
    assert frames.shape == (4000, 16, 16, 1)
    seen = frames[..., 0] > 0
    rows, columns = seen.any(axis=2).argmax(axis=1), seen.any(axis=1).argmax(axis=1)
    for frame, digit, i, j in zip(frames, X, rows, columns, strict=True):
        np.testing.assert_array_equal(frame[i : i + 8, j : j + 8, 0].ravel(), digit)
    assert np.count_nonzero(frames) == X.size
    places, times = np.unique(rows * 9 + columns, return_counts=True)
    assert len(places) == 81
    assert times.max() < 100  # 49 on average, and seven standard deviations more


def test_a_frame_without_room_to_wander_is_the_digit_itself():
    X, rng = np.ones((2, 64)), np.random.default_rng(3)
    np.testing.assert_array_equal(datasets.wandering(X, 8, rng).reshape(2, 64), X)
    with pytest.raises(ValueError, match="at least 8 pixels, got 7"):
        datasets.wandering(X, 7, rng)
    with pytest.raises(ValueError, match=r"need digits \(N, 64\), got \(3, 8, 8\)"):
        datasets.wandering(np.ones((3, 8, 8)), 16, rng)
