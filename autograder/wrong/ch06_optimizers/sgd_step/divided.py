"""The gradient was divided by lr. A small rate then makes giant steps: with lr = 0.1 they are a
hundred times too long. What should a smaller rate do to the step?
"""


def sgd_step(w, g, lr):
    return w - g / lr
