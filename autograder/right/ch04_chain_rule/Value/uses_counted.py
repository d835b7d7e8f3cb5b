"""First counts how often each value is used; whoever has heard from all is next (Kahn)."""

import math


class Value:
    def __init__(self, data, parents=(), slopes=()):
        self.data, self.parents, self.slopes = data, parents, slopes
        self.grad = 0.0

    def __add__(self, other):
        return Value(self.data + other.data, (self, other), (1, 1))

    def __mul__(self, other):
        return Value(self.data * other.data, (self, other), (other.data, self.data))

    def tanh(self):
        return Value(math.tanh(self.data), (self,), (1 / math.cosh(self.data) ** 2,))

    def backward(self):
        waits, todo = {self: 0}, [self]
        while todo:
            node = todo.pop()
            node.grad = 0.0
            for parent in node.parents:
                if parent not in waits:
                    waits[parent] = 0
                    todo.append(parent)
                waits[parent] += 1
        self.grad, ready = 1.0, [self]
        while ready:
            node = ready.pop()
            for parent, slope in zip(node.parents, node.slopes):
                parent.grad += slope * node.grad
                waits[parent] -= 1
                if waits[parent] == 0:
                    ready.append(parent)
