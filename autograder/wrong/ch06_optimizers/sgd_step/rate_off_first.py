"""lr was subtracted from w, and the rest multiplied by g: (w - lr) · g. Multiplication binds
first: lr · g is the step, and w minus the step is the place. Where do you need a bracket at all?

family: brackets
"""


def sgd_step(w, g, lr):
    return (w - lr) * g
