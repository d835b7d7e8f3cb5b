"""Only the values right before the loss got a gradient. For c = a·b, out = c + a, the gradient
of c never traveled on to b: b.grad is 0, needed 2. Who passes it on, when c has it?

family: first or last only
"""

import numpy as np


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
        t = float(np.tanh(self.data))
        return Value(t, (self,), (1 - t**2,))

    def backward(self):
        self.grad = 1.0
        for parent in self.parents:
            parent.grad = 0.0
        for parent, slope in zip(self.parents, self.slopes):
            parent.grad += self.grad * slope
