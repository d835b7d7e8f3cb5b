"""Values are numbered as they are made; the walk goes by number, with a heap."""

import heapq
import itertools
import math


class Value:
    counter = itertools.count()

    def __init__(self, data, made_from=()):
        self.data = float(data)
        self.grad = 0.0
        self.made_from = made_from
        self.number = next(Value.counter)

    def __add__(self, other):
        return Value(self.data + other.data, ((self, 1.0), (other, 1.0)))

    def __mul__(self, other):
        return Value(self.data * other.data, ((self, other.data), (other, self.data)))

    def tanh(self):
        t = math.tanh(self.data)
        return Value(t, ((self, 1 - t * t),))

    def backward(self):
        waiting, grads = [-self.number], {self.number: 1.0}
        nodes = {self.number: self}
        while waiting:
            node = nodes[-heapq.heappop(waiting)]
            node.grad = grads[node.number]
            for parent, slope in node.made_from:
                if parent.number not in nodes:
                    nodes[parent.number], grads[parent.number] = parent, 0.0
                    heapq.heappush(waiting, -parent.number)
                grads[parent.number] += node.grad * slope
