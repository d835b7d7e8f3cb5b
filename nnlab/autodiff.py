"""Reverse-mode automatic differentiation of scalars, small enough to read in one sitting.

Every `Value` knows its number, the values it was made from, and how steeply it answers to
each of them (the local slopes). `backward` walks from the loss to the leaves, once over every
value, and adds up slope times slope along the way: the chain rule with memory.

The design follows Linnainmaa (1970); the names are those of the blackboard.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence


class Value:
    """A number that remembers where it came from.

    data: the number. grad: d(loss) / d(this), filled by `loss.backward()`.
    """

    __slots__ = ("data", "grad", "parents", "slopes")

    def __init__(self, data: float, parents: tuple = (), slopes: tuple = ()):
        self.data = float(data)
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        other = value(other)
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        other = value(other)
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def __pow__(self, exponent: float):
        slope = exponent * self.data ** (exponent - 1)
        return Value(self.data**exponent, (self,), (slope,))

    def tanh(self) -> Value:
        t = math.tanh(self.data)
        return Value(t, (self,), (1.0 - t * t,))

    def sigmoid(self) -> Value:
        s = 0.5 * (1.0 + math.tanh(0.5 * self.data))
        return Value(s, (self,), (s * (1.0 - s),))

    def relu(self) -> Value:
        return Value(max(self.data, 0.0), (self,), (float(self.data > 0.0),))

    def exp(self) -> Value:
        e = math.exp(self.data)
        return Value(e, (self,), (e,))

    def log(self) -> Value:
        return Value(math.log(self.data), (self,), (1.0 / self.data,))

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + -value(other)

    def __truediv__(self, other):
        return self * value(other) ** -1

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __rsub__(self, other):
        return value(other) - self

    def __rtruediv__(self, other):
        return value(other) / self

    def __repr__(self) -> str:
        return f"Value(data={self.data:.6g}, grad={self.grad:.6g})"

    def backward(self) -> None:
        """Sets `grad` of every value that this one was made from.

        A value that was used twice has its gradient from both uses: the contributions add up.
        Deep graphs are fine, the walk does not recurse. Calling it again starts afresh.
        """
        order = topological_order(self)
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            grad = node.grad
            for parent, slope in zip(node.parents, node.slopes, strict=True):
                parent.grad += grad * slope


def value(x: Value | float) -> Value:
    """x itself when it is a Value, else a new leaf."""
    return x if isinstance(x, Value) else Value(x)


def weighted_sum(x: Sequence[Value], w: Sequence[Value], b: Value) -> Value:
    """x · w + b as one node: its slopes are the other factor of each product.

    x, w: sequences of D values. One node with 2 D + 1 parents instead of 2 D nodes: the same
    derivatives, far fewer steps. Raises ValueError when the lengths differ.
    """
    if len(x) != len(w):
        raise ValueError(f"need as many weights as inputs, got {len(x)} inputs, {len(w)} weights")
    xs, ws = [v.data for v in x], [v.data for v in w]
    total = sum(map(float.__mul__, xs, ws), b.data)
    return Value(total, (*x, *w, b), (*ws, *xs, 1.0))


def topological_order(root: Value) -> list[Value]:
    """Every value that `root` was made from, each after all of its parents; `root` last."""
    order: list[Value] = []
    seen: set[int] = set()
    stack: list[tuple[Value, bool]] = [(root, False)]
    while stack:
        node, parents_done = stack.pop()
        if parents_done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            if node.parents:
                stack.append((node, True))
                stack.extend((p, False) for p in node.parents if id(p) not in seen)
            else:
                order.append(node)
    return order


def values(numbers: Iterable[float]) -> list[Value]:
    """A list of leaves."""
    return [Value(x) for x in numbers]
