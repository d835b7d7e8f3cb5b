"""This is lr times the gradient, the step alone. The statement asks where one stands after it.
Where does w come in?
"""


def sgd_step(w, g, lr):
    return lr * g
