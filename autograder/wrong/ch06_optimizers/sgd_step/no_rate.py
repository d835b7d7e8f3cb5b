"""The learning rate had no effect: the step was as long as the gradient itself. With lr = 0.1 that
is ten times too far. Where should lr stand?

family: argument ignored
"""


def sgd_step(w, g, lr):
    return w - g
