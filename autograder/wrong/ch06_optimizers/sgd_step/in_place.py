"""The values are right, and the w of whoever called was changed along with them. w -= works inside
the array that came in. How do you make a new array?

family: argument changed
"""


def sgd_step(w, g, lr):
    w -= lr * g
    return w
