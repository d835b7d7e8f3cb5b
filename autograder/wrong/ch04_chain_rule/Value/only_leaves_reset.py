"""Only the leaves were put back to 0 before the walk: values between kept the gradient of the
first backward, and handed it on again. Which values have to begin anew?
"""

import numpy as np

from nnlab.activations import tanh


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1.0, 1.0))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def tanh(self):
        t = np.tanh(self.data)
        return Value(t, (self,), (1 - t * t,))

    def backward(self):
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, done = stack.pop()
            if done:
                order.append(node)
            elif id(node) not in seen:
                seen.add(id(node))
                stack.append((node, True))
                stack.extend((p, False) for p in node.parents)
        for node in order:
            node.grad = 0.0 if not node.parents else node.grad
        self.grad = 1.0
        for node in reversed(order):
            for p, s in zip(node.parents, node.slopes):
                p.grad += s * node.grad
