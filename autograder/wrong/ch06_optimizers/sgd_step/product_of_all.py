"""w @ g is one number, and all weights move by it. Which entry of g belongs to which weight?

family: elementwise product
"""


def sgd_step(w, g, lr):
    return w - lr * (w @ g)
