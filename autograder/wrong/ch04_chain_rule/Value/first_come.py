"""Values passed their gradient on before they had all of it: in e = d·c with d = c + a, the
value c was handled when only e had reported to it, and d had not. Which values must be done
before it is c's turn?
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
        found, seen, queue = [self], {self}, [self]
        while queue:
            node = queue.pop(0)
            for parent in node.parents:
                if parent not in seen:
                    seen.add(parent)
                    found.append(parent)
                    queue.append(parent)
        for node in found:
            node.grad = 0.0
        self.grad = 1.0
        for node in found:
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad += node.grad * slope
