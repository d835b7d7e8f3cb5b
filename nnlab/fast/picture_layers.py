"""Layers of a `LayerPlan` for pictures (n, H, W, C): convolution, pooling, the average."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from nnlab.convolution import conv_size
from nnlab.fast.layer import Bound, Layer, like_input
from nnlab.fast.operations import Operations

SHORT = 8  # numbers; below it, copying pieces takes longer than taking one by one


@dataclass(eq=False)
class Conv(Layer):
    """Cross-correlation with K (kh, kw, C, O) plus b (O,): patches as rows, and one product.

    window: the size of the pooling that follows. Places then come in window order, (window²,
    n, H'', W'', O): all upper left ones first, so that pooling compares what lies together.
    """

    K: np.ndarray
    b: np.ndarray
    pad: int = 0
    stride: int = 1
    window: int = 1

    def __post_init__(self):
        if np.ndim(self.K) != 4 or np.shape(self.b) != (self.K.shape[3],):
            shapes = f"{np.shape(self.K)} and {np.shape(self.b)}"
            raise ValueError(f"need K (kh, kw, C, O) and b (O,), got {shapes}")
        self.start = (self.K, self.b)

    def bind(self, X, dX, w, g) -> Bound:
        """X (n, H, W, C). A last column of ones in the table of patches is for b."""
        (kh, kw, C, O), (n, H, W, channels) = self.K.shape, X.shape  # noqa: E741
        if channels != C:
            raise ValueError(f"need pictures with {C} channels, got {X.shape[1:]}")
        shape = n, H + 2 * self.pad, W + 2 * self.pad, C
        source = np.ones(np.prod(shape) + 1, X.dtype)  # with a 1 behind the padded pictures
        padded = source[:-1].reshape(shape)
        padded[:] = 0
        inner = np.s_[:, self.pad : self.pad + H, self.pad : self.pad + W]
        places = self._places(H, W)
        Y, dY = like_input(X, self.window**2, n, *places, O)
        flat, dflat = Y.reshape(-1, O), dY.reshape(-1, O)
        table = np.ones((len(flat), kh * kw * C + 1), X.dtype)
        forward: Operations = [
            partial(np.copyto, padded[inner], X),
            *self._cut(source, padded, table, places),
            partial(table.dot, w.reshape(-1, O), flat),
        ]
        backward: Operations = [partial(table.T.dot, dflat, g.reshape(-1, O))]
        if dX is not None and self.stride == 1 and self.pad < min(kh, kw):
            backward += self._turned(dX, dY, w)
        elif dX is not None:
            backward += self._spread(dX, dY, padded, inner, w)
        if self.window == 1:
            Y, dY = Y[0], dY[0]
        return Bound(Y, dY, forward, backward)

    def _places(self, H: int, W: int) -> tuple[int, int]:
        """Rows and columns of outputs, or of whole windows of them."""
        sides = zip((H, W), self.K.shape[:2], strict=True)
        rows, columns = (conv_size(n, k, self.pad, self.stride) for n, k in sides)
        return rows // self.window, columns // self.window

    def _cut(self, source, padded, table, places) -> Operations:
        """Fills the table with patches: piece by piece, or by numbers of pixels where the pieces
        that lie together are too short."""

        def patches(of):
            seen = sliding_window_view(of, self.K.shape[:2], axis=(1, 2))
            seen = seen[:, :: self.stride, :: self.stride].transpose(0, 1, 2, 4, 5, 3)
            return in_windows(seen, self.window, *places)

        parts = patches(padded)
        if parts[0].shape[4] * parts[0].shape[5] >= SHORT:
            rows = table[:, :-1].reshape(len(parts), *parts[0].shape)
            return [partial(np.copyto, row, array) for row, array in zip(rows, parts, strict=True)]
        numbers = np.full(table.shape, source.size - 1)
        pixels = patches(np.arange(padded.size).reshape(padded.shape))
        numbers[:, :-1] = np.reshape(pixels, (len(table), -1))
        return [partial(np.take, source, numbers, None, table, "clip")]  # "raise" would copy

    def _turned(self, dX, dY, w) -> Operations:
        """For stride 1: dY with zeros around it, cut into patches, times the turned kernel."""
        (kh, kw, C, O), (n, H, W, _) = self.K.shape, dX.shape  # noqa: E741
        up, left = kh - 1 - self.pad, kw - 1 - self.pad
        wide = np.zeros((n, H + kh - 1, W + kw - 1, O), dX.dtype)
        inner = in_windows(wide[:, up:, left:], self.window, *dY.shape[2:4])
        seen = sliding_window_view(wide, (kh, kw), axis=(1, 2)).transpose(0, 1, 2, 4, 5, 3)
        patches, turned = np.zeros(seen.shape, dX.dtype), np.zeros((kh, kw, O, C), dX.dtype)
        kernel = w[: self.K.size].reshape(self.K.shape)[::-1, ::-1].swapaxes(2, 3)
        table, flat = patches.reshape(-1, kh * kw * O), turned.reshape(-1, C)
        return [
            *(partial(np.copyto, to, array) for to, array in zip(inner, dY, strict=True)),
            partial(np.copyto, patches, seen),
            partial(np.copyto, turned, kernel),
            partial(table.dot, flat, dX.reshape(-1, C)),
        ]

    def _spread(self, dX, dY, padded, inner, w) -> Operations:
        """Each entry of the kernel takes dY back to the pixels that it has met."""
        K = w[: self.K.size].reshape(self.K.shape)
        dpadded, share = like_input(padded, *padded.shape)[0], dY[..., 0, None] * K[0, 0, :, 0]
        operations: Operations = [partial(dpadded.fill, 0)]
        for i, j in np.ndindex(K.shape[:2]):
            met = dpadded[:, i :: self.stride, j :: self.stride]
            flat = dY.reshape(-1, dY.shape[-1]), share.reshape(-1, share.shape[-1])
            operations.append(partial(flat[0].dot, K[i, j].T, flat[1]))
            for to, array in zip(in_windows(met, self.window, *dY.shape[2:4]), share, strict=True):
                operations.append(partial(np.add, to, array, to))
        return [*operations, partial(np.copyto, dX, dpadded[inner])]


def in_windows(A: np.ndarray, size: int, rows: int, columns: int) -> list[np.ndarray]:
    """Views of A (n, H, W, ...): the first place of every window, the second, ..., reading row
    by row; windows of size x size side by side, `rows` times `columns` of them."""
    return [
        A[:, i : i + size * rows : size, j : j + size * columns : size][:, :rows, :columns]
        for i, j in np.ndindex(size, size)
    ]


@dataclass(eq=False)
class MaxPool(Layer):
    """The largest of every size x size window, as a tournament of the window's places.

    In each match the place that comes first, reading row by row, wins if it is at least as large:
    so of equal ones the first gets the derivative. What fills no whole window is dropped.
    """

    size: int = 2

    def bind(self, X, dX, w, g) -> Bound:
        """X (n, H, W, C), or in window order, (size², n, H', W', C)."""
        dX = np.zeros_like(X) if dX is None else dX
        if X.ndim == 4:
            places = [conv_size(side, self.size, stride=self.size) for side in X.shape[1:3]]
            matches = list(zip(*(in_windows(A, self.size, *places) for A in (X, dX)), strict=True))
        else:
            matches = list(zip(X, dX, strict=True))
        Y, dY = like_input(X, *matches[0][0].shape)
        forward: Operations = []
        backward: Operations = []
        if len(matches) == 1:
            (one, done) = matches[0]
            return Bound(Y, dY, [partial(np.copyto, Y, one)], [partial(np.copyto, done, dY)])
        while len(matches) > 1:
            pairs, left = list(zip(matches[::2], matches[1::2], strict=False)), len(matches) % 2
            last = len(pairs) == 1 and not left
            winners = [(Y, dY) if last else like_input(X, *Y.shape) for _ in pairs]
            for ((a, da), (b, db)), (best, dbest) in zip(pairs, winners, strict=True):
                first = np.zeros(Y.shape, bool)
                forward += [
                    partial(np.greater_equal, a, b, first),
                    partial(np.maximum, a, b, out=best),
                ]
                backward[:0] = [
                    partial(np.multiply, dbest, first, da),
                    partial(np.subtract, dbest, da, db),
                ]
            matches = winners + (matches[-1:] if left else [])
        return Bound(Y, dY, forward, backward)


class GlobalAverage(Layer):
    """The mean over all places."""

    def bind(self, X, dX, w, g) -> Bound:
        """X (n, H, W, C)."""
        n, H, W, C = X.shape
        Y, dY = like_input(X, n, C)
        share = np.array(1 / (H * W), X.dtype)
        forward: Operations = [
            partial(np.add.reduce, X, (1, 2), None, Y),
            partial(np.multiply, Y, share, Y),
        ]
        backward: Operations = []
        if dX is not None:
            backward = [partial(np.multiply, dY[:, None, None], share, dX)]
        return Bound(Y, dY, forward, backward)
