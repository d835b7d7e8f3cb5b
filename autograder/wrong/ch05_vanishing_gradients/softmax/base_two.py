"""You took powers of 2 and not of e: one score more then makes twice the probability, and 2.72
times is needed. Which function of numpy gives powers of e?
"""


def softmax(Z):
    e = 2.0 ** (Z - Z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)
