"""Reverse-mode automatic differentiation of arrays: `autodiff` with arrays for numbers.

A `Tensor` holds an array. Each operation is one entry on the tape: the result, the inputs,
and a function that turns the derivative by the result into derivatives by the inputs (a
vector-Jacobian product, "vjp"). Entries stand in the order in which they were computed, so
`gradient` walks the tape backwards: no sorting, no recursion.

    tape = Tape()
    W = tape.watch(weights)
    loss = mean(square(sigmoid(x @ W) - y))
    (dW,) = tape.gradient(loss, [W])
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

Vjp = Callable[[np.ndarray], "tuple[np.ndarray | None, ...]"]


class Tape:
    """What was computed, in order."""

    __slots__ = ("entries",)

    def __init__(self) -> None:
        self.entries: list[tuple[Tensor, tuple[Tensor | None, ...], Vjp]] = []

    def watch(self, array) -> Tensor:
        """A tensor whose uses are remembered. array: any shape, floats."""
        return Tensor(np.asarray(array), self)

    def gradient(self, loss: Tensor, wanted: Sequence[Tensor]) -> list[np.ndarray]:
        """Derivatives of `loss` (shape ()) by each wanted tensor, each of that tensor's shape.

        Raises ValueError when `loss` is not one number.
        """
        if loss.data.shape != ():
            raise ValueError(f"need a loss of shape (), got {loss.data.shape}")
        adjoint = {id(loss): np.ones_like(loss.data)}
        for output, inputs, vjp in reversed(self.entries):
            upstream = adjoint.get(id(output))
            if upstream is None:
                continue
            for tensor, array in zip(inputs, vjp(upstream), strict=True):
                if tensor is None or array is None:
                    continue
                key = id(tensor)
                adjoint[key] = adjoint[key] + array if key in adjoint else array
        return [adjoint.get(id(t), np.zeros_like(t.data)) for t in wanted]


class Tensor:
    """An array on a tape."""

    __slots__ = ("data", "tape")
    __array_ufunc__ = None  # numpy leaves `array @ tensor` to the tensor

    def __init__(self, data: np.ndarray, tape: Tape):
        self.data = data
        self.tape = tape

    @property
    def shape(self) -> tuple[int, ...]:
        return self.data.shape

    def __add__(self, other):
        return add(self, other)

    def __mul__(self, other):
        return multiply(self, other)

    def __matmul__(self, other):
        return matmul(self, other)

    def __sub__(self, other):
        return subtract(self, other)

    def __neg__(self):
        return multiply(self, -1.0)

    def __radd__(self, other):
        return add(other, self)

    def __rmul__(self, other):
        return multiply(other, self)

    def __rmatmul__(self, other):
        return matmul(other, self)

    def __rsub__(self, other):
        return subtract(other, self)


def _raw(x) -> np.ndarray:
    return x.data if isinstance(x, Tensor) else np.asarray(x)


def _node(x) -> Tensor | None:
    return x if isinstance(x, Tensor) else None


def _record(data, inputs: tuple, vjp: Vjp) -> Tensor:
    tape = next(x.tape for x in inputs if isinstance(x, Tensor))
    result = Tensor(data, tape)
    tape.entries.append((result, tuple(map(_node, inputs)), vjp))
    return result


def unbroadcast(gradient: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    """Sums a gradient over the axes along which an input of `shape` was repeated."""
    if gradient.shape == shape:
        return gradient
    extra = gradient.ndim - len(shape)
    gradient = gradient.sum(axis=tuple(range(extra))) if extra else gradient
    repeated = tuple(i for i, n in enumerate(shape) if n == 1 and gradient.shape[i] != 1)
    return gradient.sum(axis=repeated, keepdims=True) if repeated else gradient


def add(a, b) -> Tensor:
    """a + b, with numpy's broadcasting."""
    x, y = _raw(a), _raw(b)
    return _record(x + y, (a, b), lambda g: (unbroadcast(g, x.shape), unbroadcast(g, y.shape)))


def subtract(a, b) -> Tensor:
    """a - b, with numpy's broadcasting."""
    x, y = _raw(a), _raw(b)
    return _record(x - y, (a, b), lambda g: (unbroadcast(g, x.shape), unbroadcast(-g, y.shape)))


def multiply(a, b) -> Tensor:
    """a * b entry by entry, with numpy's broadcasting."""
    x, y = _raw(a), _raw(b)

    def vjp(g):
        return (
            unbroadcast(g * y, x.shape) if isinstance(a, Tensor) else None,
            unbroadcast(g * x, y.shape) if isinstance(b, Tensor) else None,
        )

    return _record(x * y, (a, b), vjp)


def matmul(a, b) -> Tensor:
    """a @ b for matrices: (N, D) and (D, H) give (N, H)."""
    x, y = _raw(a), _raw(b)
    if x.ndim != 2 or y.ndim != 2 or x.shape[1] != y.shape[0]:
        raise ValueError(f"need (N, D) and (D, H), got {x.shape} and {y.shape}")

    def vjp(g):
        return (
            g.dot(y.T) if isinstance(a, Tensor) else None,
            x.T.dot(g) if isinstance(b, Tensor) else None,
        )

    return _record(x.dot(y), (a, b), vjp)  # .dot starts faster than @ on small matrices


def _elementwise(a: Tensor, result: np.ndarray, slope: Callable[[], np.ndarray]) -> Tensor:
    return _record(result, (a,), lambda g: (g * slope(),))


def sigmoid(a: Tensor) -> Tensor:
    s = 0.5 * (1.0 + np.tanh(0.5 * a.data))
    return _elementwise(a, s, lambda: s * (1.0 - s))


def tanh(a: Tensor) -> Tensor:
    t = np.tanh(a.data)
    return _elementwise(a, t, lambda: 1.0 - t * t)


def relu(a: Tensor) -> Tensor:
    return _elementwise(a, np.maximum(a.data, 0.0), lambda: (a.data > 0).astype(a.data.dtype))


def exp(a: Tensor) -> Tensor:
    e = np.exp(a.data)
    return _elementwise(a, e, lambda: e)


def log(a: Tensor) -> Tensor:
    return _elementwise(a, np.log(a.data), lambda: 1.0 / a.data)


def square(a: Tensor) -> Tensor:
    return _elementwise(a, a.data * a.data, lambda: 2.0 * a.data)


def total(a: Tensor) -> Tensor:
    """Sum of all entries, shape ()."""
    return _record(np.asarray(a.data.sum()), (a,), lambda g: (np.broadcast_to(g, a.data.shape),))


def mean(a: Tensor) -> Tensor:
    """Mean of all entries, shape ()."""
    scale = 1.0 / a.data.size
    return _record(np.asarray(a.data.mean()), (a,), lambda g: (np.full(a.data.shape, g * scale),))


def log_softmax(a: Tensor) -> Tensor:
    """Logarithm of the softmax of each row of a (N, K), stable for large entries."""
    shifted = a.data - a.data.max(axis=1, keepdims=True)
    result = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return _record(result, (a,), lambda g: (g - np.exp(result) * g.sum(axis=1, keepdims=True),))
