"""The old knowledge is overrun: what comes out says the same of nearly every picture. Three ways
lead there: a rate that is far too large, steps that go uphill, and labels that are all the same.
How far should weights move that are nearly right?
"""

from nnlab.transfer import class_gradients, frozen_step


def transfer_digits(params, X, y, rng):
    for _ in range(5):
        params = frozen_step(params, class_gradients(X, y, params), 0, 30.0)
    return params
