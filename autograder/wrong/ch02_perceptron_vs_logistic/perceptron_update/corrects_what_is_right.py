"""Every sample moves the weights, also one that was answered rightly: towards x for y = 1, away
from it for y = 0. What is y - ŷ where the answer is right?
"""


def perceptron_update(w, b, x, y, lr):
    if y == 1:
        return w + lr * x, b + lr
    return w - lr * x, b - lr
