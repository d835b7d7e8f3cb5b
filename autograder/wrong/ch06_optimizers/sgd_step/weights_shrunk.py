"""Here w is multiplied by 1 - lr and the gradient is taken off whole. What is lr to be multiplied
with?

family: brackets
"""


def sgd_step(w, g, lr):
    return (1 - lr) * w - g
