"""Convolution and pooling of pictures `X (N, H, W, C)`, channels last.

A kernel `K (kh, kw, C, O)` slides over a picture, multiplies and adds: that is cross-correlation,
which PyTorch, TensorFlow and JAX call convolution; mathematics turns the kernel by 180° first.
Cut into patches, a convolution is a dense layer: a row for each place, `K` with all but its last
axis flattened for W. `f_backward(dY, inputs...)` gives the derivative of the loss by each input.
"""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv_size(n: int, k: int, pad: int = 0, stride: int = 1) -> int:
    """Places for a window of k pixels: floor((n + 2·pad - k) / stride) + 1; the rest is dropped.

    Raises ValueError for a window larger than the padded picture and for sizes that cannot be.
    """
    if min(n, k, stride) < 1 or pad < 0:
        raise ValueError(f"need n, k, stride ≥ 1 and pad ≥ 0, got {n}, {k}, {stride}, {pad}")
    if k > n + 2 * pad:
        raise ValueError(f"a window of {k} does not fit into {n} + 2·{pad} pixels")
    return (n + 2 * pad - k) // stride + 1


def count_conv(k: int, c_in: int, c_out: int) -> int:
    """Weights and biases of a convolution with k x k kernels, for a picture of any size."""
    return k * k * c_in * c_out + c_out


def receptive_field(layers: list[tuple[int, int]]) -> int:
    """How many input pixels one output sees in one direction.

    layers: (k, stride) of each, first layer first; pooling counts as (size, size).
    """
    seen, step = 1, 1
    for k, stride in layers:
        seen += (k - 1) * step
        step *= stride
    return seen


def correlate(x: np.ndarray, k: np.ndarray) -> np.ndarray:
    """One picture (H, W), one kernel (kh, kw), no padding: y[i, j] = Σ x[i+m, j+n]·k[m, n].

    Returns (H - kh + 1, W - kw + 1). Raises ValueError where the kernel does not fit.
    """
    if np.ndim(x) != 2 or np.ndim(k) != 2 or k.shape[0] > x.shape[0] or k.shape[1] > x.shape[1]:
        raise ValueError(
            f"need a kernel that fits into the picture {np.shape(x)}, got {np.shape(k)}"
        )
    return np.einsum("ijmn,mn->ij", sliding_window_view(x, k.shape), k)


EDGE_KERNELS = {
    "vertical": ((-1, 0, 1), (-2, 0, 2), (-1, 0, 1)),
    "horizontal": ((-1, -2, -1), (0, 0, 0), (1, 2, 1)),
    "spot": ((0, -1, 0), (-1, 4, -1), (0, -1, 0)),
}


def edge_kernel(name: str) -> np.ndarray:
    """A 3 x 3 kernel for borders that run from top to bottom ("vertical") or from left to right
    ("horizontal"), both Sobel's, or for a "spot", the Laplace operator's."""
    if name not in EDGE_KERNELS:
        raise ValueError(f"need a kernel of {sorted(EDGE_KERNELS)}, got {name!r}")
    return np.array(EDGE_KERNELS[name], dtype=float)


def pad_images(X: np.ndarray, p: int) -> np.ndarray:
    """Zeros around height and width: (N, H, W, C) becomes (N, H + 2p, W + 2p, C)."""
    _check_images(X)
    if p < 0:
        raise ValueError(f"need a padding of at least 0, got {p}")
    return np.pad(X, ((0, 0), (p, p), (p, p), (0, 0)))


def image_patches(X: np.ndarray, kh: int, kw: int | None = None, stride: int = 1) -> np.ndarray:
    """im2col: a row for each place, by picture, row, column: (N·H'·W', kh·kw·C).

    Columns in the order (row, column, channel), so that `patches @ K.reshape(-1, O)` is the
    convolution. kw: kh where it is left out. No padding.
    """
    _check_images(X)
    kw = kh if kw is None else kw
    return _windows(X, kh, kw, stride).reshape(-1, kh * kw * X.shape[3])


def _windows(X: np.ndarray, kh: int, kw: int, stride: int) -> np.ndarray:
    """A view (N, H', W', kh, kw, C) of the patches."""
    for n, k in ((X.shape[1], kh), (X.shape[2], kw)):
        conv_size(n, k, 0, stride)
    windows = sliding_window_view(X, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    return windows.transpose(0, 1, 2, 4, 5, 3)


def conv_forward(
    X: np.ndarray, K: np.ndarray, b: np.ndarray, pad: int = 0, stride: int = 1
) -> np.ndarray:
    """(N, H, W, C), (kh, kw, C, O), (O,) to (N, H', W', O), cross-correlation."""
    _check_kernel(X, K, b)
    kh, kw, _, outputs = K.shape
    windows = _windows(pad_images(X, pad), kh, kw, stride)
    patches = windows.reshape(-1, K[..., 0].size)
    return (patches @ K.reshape(-1, outputs) + b).reshape(*windows.shape[:3], outputs)


def conv_backward(
    dY: np.ndarray, X: np.ndarray, K: np.ndarray, pad: int = 0, stride: int = 1
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(dX, dK, db) from dY (N, H', W', O).

    dK correlates the input with dY; dX spreads each dY over the patch that it came from, so
    pixels that no patch reached get 0.
    """
    _check_kernel(X, K)
    kh, kw = K.shape[:2]
    rows, columns = (
        conv_size(n, k, pad, stride) for n, k in zip(X.shape[1:3], (kh, kw), strict=True)
    )
    _check_shape("dY", dY, (len(X), rows, columns, K.shape[3]))
    padded, floats = pad_images(X, pad), np.result_type(dY, X, K)
    dX, dK = np.zeros(padded.shape, floats), np.zeros(K.shape, floats)
    for i in range(kh):
        for j in range(kw):
            seen = np.s_[:, i : i + stride * rows : stride, j : j + stride * columns : stride]
            dK[i, j] = np.tensordot(padded[seen], dY, axes=((0, 1, 2), (0, 1, 2)))
            dX[seen] += dY @ K[i, j].T
    inner = dX[:, pad : pad + X.shape[1], pad : pad + X.shape[2]]
    return inner, dK, dY.sum(axis=(0, 1, 2))


def max_pool(X: np.ndarray, size: int) -> np.ndarray:
    """The largest entry of each window of size x size, side by side; the rest is dropped."""
    return _blocks(X, size).max(axis=3)


def max_pool_backward(dY: np.ndarray, X: np.ndarray, size: int) -> np.ndarray:
    """dX: all of dY goes to the largest entry of its window, of equal ones to the first,
    reading row by row; pixels that were dropped get 0."""
    blocks = _blocks(X, size)
    n, rows, columns, _, channels = blocks.shape
    _check_shape("dY", dY, (n, rows, columns, channels))
    first = np.argmax(blocks, axis=3)[:, :, :, None]
    won = np.zeros(blocks.shape, dY.dtype)
    np.put_along_axis(won, first, dY[:, :, :, None], axis=3)
    whole = won.reshape(n, rows, columns, size, size, channels).swapaxes(2, 3)
    dX = np.zeros(X.shape, dY.dtype)
    dX[:, : rows * size, : columns * size] = whole.reshape(n, rows * size, columns * size, -1)
    return dX


def _blocks(X: np.ndarray, size: int) -> np.ndarray:
    """The windows side by side as (N, H', W', size·size, C), each read row by row."""
    _check_images(X)
    n, height, width, channels = X.shape
    rows, columns = conv_size(height, size, stride=size), conv_size(width, size, stride=size)
    whole = X[:, : rows * size, : columns * size]
    split = whole.reshape(n, rows, size, columns, size, channels).swapaxes(2, 3)
    return split.reshape(n, rows, columns, size * size, channels)


def global_average(X: np.ndarray) -> np.ndarray:
    """The mean over all places: (N, H, W, C) to (N, C)."""
    _check_images(X)
    return X.mean(axis=(1, 2))


def global_average_backward(dY: np.ndarray, X: np.ndarray) -> np.ndarray:
    """dX: dY (N, C) shared out equally among all places."""
    _check_images(X)
    _check_shape("dY", dY, (len(X), X.shape[3]))
    return np.broadcast_to(dY[:, None, None] / (X.shape[1] * X.shape[2]), X.shape).copy()


def _check_images(X: np.ndarray) -> None:
    if np.ndim(X) != 4:
        raise ValueError(f"need pictures (N, H, W, C), got {np.shape(X)}")


def _check_kernel(X: np.ndarray, K: np.ndarray, b: np.ndarray | None = None) -> None:
    _check_images(X)
    if np.ndim(K) != 4 or K.shape[2] != X.shape[3]:
        raise ValueError(f"need K (kh, kw, {X.shape[3]}, O), got {np.shape(K)}")
    if b is not None and np.shape(b) != (K.shape[3],):
        raise ValueError(f"need b ({K.shape[3]},), got {np.shape(b)}")


def _check_shape(name: str, got: np.ndarray, need: tuple[int, ...]) -> None:
    if np.shape(got) != need:
        raise ValueError(f"need {name} {need}, got {np.shape(got)}")
