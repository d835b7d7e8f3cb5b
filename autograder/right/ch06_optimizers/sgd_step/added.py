"""Plus the rate times the gradient turned around."""


def sgd_step(w, g, lr):
    return w + lr * -g
