"""Every weight went by the mean of all gradients. A weight has a slope of its own. What does lr
multiply, entry by entry?
"""


def sgd_step(w, g, lr):
    return w - lr * g.mean()
