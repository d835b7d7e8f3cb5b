"""Your velocity is the step itself, -lr times the gradients, and is added to w. It is a form in
use (TensorFlow's), and w comes out the same when v begins at 0; the v that goes in and out is
another. What does the statement's v consist of?

family: sign
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * v - lr * g
    return w + v, v
