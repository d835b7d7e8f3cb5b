"""More pictures from the old: moved, turned, resized by parts of a pixel, and put into a frame.

Pictures are `(N, H, W)` or `(N, H, W, C)`; only height and width are touched. The copies are no new
pictures, and a change is of use only where the label survives it.
"""

from __future__ import annotations

import numpy as np


def shift_images(X: np.ndarray, down: int, right: int) -> np.ndarray:
    """Moved by whole pixels, either sign, also by more than the picture is high.

    What leaves the picture is gone, zeros come in.
    """
    _check(X)
    out = np.zeros_like(X)
    height, width = X.shape[1:3]
    to_rows, from_rows = _overlap(down, height)
    to_columns, from_columns = _overlap(right, width)
    out[:, to_rows, to_columns] = X[:, from_rows, from_columns]
    return out


def _overlap(by: int, size: int) -> tuple[slice, slice]:
    """Where pixels go to, and where they come from, along an axis of this size."""
    length = max(0, size - abs(by))
    to, start = max(0, by), max(0, -by)
    return slice(to, to + length), slice(start, start + length)


def augment_images(X: np.ndarray, most: int, rng: np.random.Generator) -> np.ndarray:
    """Every picture moved by two whole numbers of its own, evenly drawn from -most to most."""
    moves = rng.integers(-most, most, endpoint=True, size=(len(X), 2))
    moved = [shift_images(x[None], *move) for x, move in zip(X, moves, strict=True)]
    return np.concatenate(moved) if moved else X.copy()


def warp_images(
    X: np.ndarray,
    rng: np.random.Generator,
    shift: float = 0.0,
    turn: float = 0.0,
    resize: float = 0.0,
) -> np.ndarray:
    """Every picture moved, turned and resized a little, each by amounts of its own.

    shift: up to so many pixels, parts included. turn: up to so many degrees. resize: up to this
    share larger or smaller. All are drawn evenly between minus and plus. Between pixels it
    interpolates linearly; from outside come zeros.
    """
    _check(X)
    n, height, width = X.shape[:3]
    angle = np.deg2rad(rng.uniform(-turn, turn, n))
    scale = 1 + rng.uniform(-resize, resize, n)
    move = rng.uniform(-shift, shift, (n, 2))
    rows, columns = np.mgrid[:height, :width].astype(float)
    rows, columns = rows - (height - 1) / 2, columns - (width - 1) / 2
    cos, sin = (np.cos(angle) / scale)[:, None, None], (np.sin(angle) / scale)[:, None, None]
    up, left = (rows - move[:, :1, None]), (columns - move[:, 1:, None])
    y = cos * up - sin * left + (height - 1) / 2
    x = sin * up + cos * left + (width - 1) / 2
    return _at(X, y, x)


def turn_images(X: np.ndarray, degrees: float) -> np.ndarray:
    """Every picture turned by the same angle around its middle, counterclockwise.

    Between pixels it interpolates linearly; from outside come zeros.
    """
    _check(X)
    n, height, width = X.shape[:3]
    angle = np.deg2rad(degrees)
    rows, columns = np.mgrid[:height, :width].astype(float)
    up, left = rows - (height - 1) / 2, columns - (width - 1) / 2
    y = np.cos(angle) * up + np.sin(angle) * left + (height - 1) / 2
    x = -np.sin(angle) * up + np.cos(angle) * left + (width - 1) / 2
    return _at(X, np.tile(y, (n, 1, 1)), np.tile(x, (n, 1, 1)))


def _at(X: np.ndarray, y: np.ndarray, x: np.ndarray) -> np.ndarray:
    """Each picture read at its places y, x (N, H, W), linearly between pixels, 0 outside."""
    n, height, width, *colors = X.shape
    padded = np.zeros((n, height + 2, width + 2, *colors), X.dtype)
    padded[:, 1:-1, 1:-1] = X
    pixels = padded.reshape(-1, *colors)  # all pictures in one row: a place is a single number
    y, x = np.clip(y + 1, 0, height + 1), np.clip(x + 1, 0, width + 1)
    top, left = np.minimum(y.astype(int), height), np.minimum(x.astype(int), width)
    down, right = y - top, x - left
    place = (np.arange(n)[:, None, None] * (height + 2) + top) * (width + 2) + left
    out = np.zeros_like(X, dtype=np.result_type(X, np.float32))
    for i, share_y in ((0, 1 - down), (1, down)):
        for j, share_x in ((0, 1 - right), (1, right)):
            share = (share_y * share_x).reshape(*y.shape, *[1] * len(colors))
            near = pixels.take(place + (i * (width + 2) + j), axis=0)
            out += (share * near).astype(out.dtype, copy=False)
    return out


def wandering(X: np.ndarray, size: int, rng: np.random.Generator) -> np.ndarray:
    """Each picture (H, W) at a place of its own in a frame of size x size, zeros around it.

    X: (N, H, W) or (N, H, W, C). All places where the whole picture fits are equally likely.
    Raises ValueError where it does not fit.
    """
    _check(X)
    n, height, width = X.shape[:3]
    if max(height, width) > size:
        raise ValueError(f"pictures of {height} x {width} do not fit into {size} x {size}")
    out = np.zeros((n, size, size, *X.shape[3:]), dtype=X.dtype)
    tops = rng.integers(0, size - height, endpoint=True, size=n)
    lefts = rng.integers(0, size - width, endpoint=True, size=n)
    for frame, x, top, left in zip(out, X, tops, lefts, strict=True):
        frame[top : top + height, left : left + width] = x
    return out


def _check(X: np.ndarray) -> None:
    if np.ndim(X) not in (3, 4):
        raise ValueError(f"need pictures (N, H, W) or (N, H, W, C), got {np.shape(X)}")
