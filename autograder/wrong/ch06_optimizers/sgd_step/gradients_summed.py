"""Every weight moves by the same amount, lr times the sum of all gradients. Each weight has a
gradient of its own. What is left if you do not add them up?
"""


def sgd_step(w, g, lr):
    return w - lr * g.sum()
