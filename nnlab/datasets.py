"""Data to learn from: small made-up sets in the plane, and real handwritten digits.

Every made-up set takes `rng` and gives X (N, 2) and labels y (N,), ints from 0; `plane` and `bumps`
give targets y (N,), floats.
"""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from nnlab import shipped

Data = tuple[np.ndarray, np.ndarray]


def _shuffled(X: np.ndarray, y: np.ndarray, rng: np.random.Generator) -> Data:
    order = rng.permutation(len(X))
    return X[order], y[order]


def _check(n: int, noise: float) -> None:
    if n < 2:
        raise ValueError(f"need at least 2 samples, got {n}")
    if noise < 0:
        raise ValueError(f"need noise of at least 0, got {noise}")


def blobs(
    n: int, rng: np.random.Generator, centers=((-1.5, 0.0), (1.5, 0.0)), noise: float = 0.6
) -> Data:
    """Round clouds, one a class. centers: (K, 2). noise: standard deviation around a center."""
    _check(n, noise)
    centers = np.asarray(centers, dtype=float)
    y = np.arange(n) % len(centers)
    return _shuffled(centers[y] + noise * rng.normal(size=(n, 2)), y, rng)


def xor(n: int, rng: np.random.Generator, noise: float = 0.2) -> Data:
    """Four clouds at (±1, ±1); a point is of class 1 where the signs of its corner differ."""
    _check(n, noise)
    corners = np.array([(-1.0, -1.0), (1.0, 1.0), (-1.0, 1.0), (1.0, -1.0)])
    corner = np.arange(n) % 4
    return _shuffled(
        corners[corner] + noise * rng.normal(size=(n, 2)), (corner >= 2).astype(int), rng
    )


def circles(n: int, rng: np.random.Generator, noise: float = 0.1, inner: float = 0.5) -> Data:
    """A ring of radius 1 (class 0) around a ring of radius `inner` (class 1)."""
    _check(n, noise)
    y = np.arange(n) % 2
    angle = rng.uniform(0, 2 * np.pi, size=n)
    radius = np.where(y == 1, inner, 1.0)[:, None]
    X = radius * np.column_stack([np.cos(angle), np.sin(angle)])
    return _shuffled(X + noise * rng.normal(size=(n, 2)), y, rng)


def moons(n: int, rng: np.random.Generator, noise: float = 0.1) -> Data:
    """Two half circles that reach into each other."""
    _check(n, noise)
    y = np.arange(n) % 2
    angle = rng.uniform(0, np.pi, size=n)
    upper = np.column_stack([np.cos(angle), np.sin(angle)])
    X = np.where(y[:, None] == 0, upper, [1.0, 0.5] - upper)
    return _shuffled(X + noise * rng.normal(size=(n, 2)), y, rng)


def spirals(n: int, rng: np.random.Generator, noise: float = 0.05, turns: float = 1.25) -> Data:
    """Two arms that wind around each other, from the center to radius 1."""
    _check(n, noise)
    y = np.arange(n) % 2
    radius = np.sqrt(rng.uniform(0.02, 1.0, size=n))
    angle = 2 * np.pi * turns * radius + np.pi * y
    X = radius[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return _shuffled(X + noise * rng.normal(size=(n, 2)), y, rng)


def above_sine(n: int, rng: np.random.Generator, noise: float = 0.1) -> Data:
    """Points all over the square from -4 to 4, of class 1 where y > sin x.

    noise: standard deviation of what is added to x and y once the class is known.
    """
    _check(n, noise)
    X = rng.uniform(-4.0, 4.0, size=(n, 2))
    return X + noise * rng.normal(size=(n, 2)), (X[:, 1] > np.sin(X[:, 0])).astype(int)


def plane(n: int, rng: np.random.Generator, noise: float = 0.1) -> Data:
    """Points all over the square from -1 to 1, and the height (x + y) / 2 of a tilted plane.

    noise: standard deviation of what is added to the height.
    """
    _check(n, noise)
    X = rng.uniform(-1.0, 1.0, size=(n, 2))
    return X, X.mean(axis=1) + noise * rng.normal(size=n)


def bumps(n: int, rng: np.random.Generator, noise: float = 0.1) -> Data:
    """Points all over the square from -2 to 2, and the height of four bumps, two of them hollows.

    They stand at (±1, ±1), up where the signs are equal; each is exp(-2 r²), r from its middle.
    noise: standard deviation of what is added to the height.
    """
    _check(n, noise)
    X, y = rng.uniform(-2.0, 2.0, size=(n, 2)), np.zeros(n)
    for a, b in ((1, 1), (-1, -1), (1, -1), (-1, 1)):
        y += a * b * np.exp(-2 * ((X - [a, b]) ** 2).sum(axis=1))
    return X, y + noise * rng.normal(size=n)


def digits() -> Data:
    """1,797 real handwritten digits: X (1797, 64), gray from 0 to 1, labels (1797,).

    Row n is an 8 x 8 picture, rows of pixels one after the other: X[n].reshape(8, 8).
    Source and license: data/README.md (Alpaydin and Kaynak 1998, CC BY 4.0).
    """
    X, labels = _stored_digits()
    return X.copy(), labels.copy()


@cache
def _stored_digits() -> Data:
    """The file is read once; whoever asks gets copies to do with as they like."""
    stored = shipped.arrays("data/digits.npz")
    images, labels = stored["images"], stored["labels"]
    return images.reshape(len(images), -1) / 16.0, labels.astype(int)


def split(X, y, rng: np.random.Generator, test: float = 0.25) -> tuple[Data, Data]:
    """Training and test part, ((X, y), (X, y)), shuffled. test: the share kept aside."""
    if not 0 < test < 1:
        raise ValueError(f"need a share between 0 and 1, got {test}")
    order = rng.permutation(len(X))
    held_out = round(len(X) * test)
    return (X[order[held_out:]], y[order[held_out:]]), (X[order[:held_out]], y[order[:held_out]])


def digits_split() -> tuple[Data, Data]:
    """The digits to learn from and those kept aside, ((X, y), (X, y)): every fifth is kept aside.

    1,437 and 360 of them, always the same.
    """
    X, y = digits()
    aside = np.arange(len(X)) % 5 == 0
    return (X[~aside], y[~aside]), (X[aside], y[aside])


def wandering(X: np.ndarray, size: int, rng: np.random.Generator) -> np.ndarray:
    """Every 8 x 8 digit at a random place of a frame: (N, 64) to (N, size, size, 1).

    All (size - 7)² places are equally likely, and the rest of the frame is 0.
    """
    if size < 8:
        raise ValueError(f"need a frame of at least 8 pixels, got {size}")
    rows, columns = rng.integers(0, size - 7, size=(2, len(X)))
    return placed(X, size, rows, columns)


def placed(X: np.ndarray, size: int, rows, columns) -> np.ndarray:
    """Every 8 x 8 digit in a frame, its upper left corner at (rows, columns), each (N,) or a
    number: (N, 64) to (N, size, size, 1)."""
    X = np.asarray(X)
    if X.ndim != 2 or X.shape[1] != 64:
        raise ValueError(f"need digits (N, 64), got {X.shape}")
    frames = np.zeros((len(X), size, size, 1), X.dtype)
    windows = sliding_window_view(frames, (8, 8), axis=(1, 2), writeable=True)
    windows[np.arange(len(X)), rows, columns, 0] = X.reshape(-1, 8, 8)
    return frames


IDX_TYPES = {8: ">u1", 9: ">i1", 11: ">i2", 12: ">i4", 13: ">f4", 14: ">f8"}


def read_idx(path: str | Path) -> np.ndarray:
    """An array from a file in IDX format, the format of MNIST; `.gz` files are unpacked.

    Raises ValueError saying what is wrong when the file is not IDX or is cut short.
    """
    path = Path(path)
    unpack = gzip.open if path.suffix == ".gz" else open
    with unpack(path, "rb") as file:
        head = file.read(4)
        if len(head) < 4 or head[:2] != b"\0\0" or head[2] not in IDX_TYPES:
            raise ValueError(f"{path.name} is not an IDX file: it starts with {head!r}")
        dtype = np.dtype(IDX_TYPES[head[2]])
        shape = tuple(int(n) for n in np.frombuffer(file.read(4 * head[3]), ">u4"))
        needed = int(np.prod(shape, dtype=np.int64)) * dtype.itemsize
        content = file.read(needed)
    if len(shape) < head[3] or len(content) < needed:
        raise ValueError(f"{path.name} is cut short: {len(content)} bytes of {needed}")
    return np.frombuffer(content, dtype).reshape(shape).astype(dtype.newbyteorder("="))
