"""Model answer: reverse-mode automatic differentiation of numbers."""

import numpy as np


class Value:
    """A number that remembers what it was made from, and can tell every one of them its gradient.

    data: the number, whole or not. grad: d(loss)/d(this), after loss.backward(); 0 before.
    parents: the Values it was made from. slopes: how steeply it answers to each of them.

    Returns a new Value from a + b, a * b and a.tanh(), where a and b are Values.
    loss.backward() sets the grad of loss (1) and of everything it was made from. What is used
    twice gets the sum over both uses. Every backward begins anew: a second one gives the same and
    not twice as much, and so does one for another loss of the same values, or on a value within.
    A chain of thousands of values is no problem, nor is a value that millions of paths lead to.

    Yours to write: without nnlab's Value and nnlab's Tape.
    """

    def __init__(self, data, parents=(), slopes=()):
        self.data = data
        self.grad = 0.0
        self.parents = parents
        self.slopes = slopes

    def __add__(self, other):
        ### BEGIN SOLUTION
        return Value(self.data + other.data, (self, other), (1.0, 1.0))
        ### END SOLUTION

    def __mul__(self, other):
        ### BEGIN SOLUTION
        return Value(self.data * other.data, (self, other), (other.data, self.data))
        ### END SOLUTION

    def tanh(self):
        ### BEGIN SOLUTION
        t = float(np.tanh(self.data))
        return Value(t, (self,), (1 - t**2,))
        ### END SOLUTION

    def backward(self):
        ### BEGIN SOLUTION
        order, seen, stack = [], set(), [(self, False)]
        while stack:
            node, parents_done = stack.pop()
            if parents_done:
                order.append(node)
            elif node not in seen:
                seen.add(node)
                stack.append((node, True))
                stack.extend((parent, False) for parent in node.parents)
        for node in order:
            node.grad = 0.0
        self.grad = 1.0
        for node in reversed(order):
            for parent, slope in zip(node.parents, node.slopes, strict=True):
                parent.grad += node.grad * slope
        ### END SOLUTION
