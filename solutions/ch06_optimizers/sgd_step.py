"""Model answer: a step downhill."""


def sgd_step(w, g, lr):
    """One step of gradient descent: lr times the gradient, downhill.

    w: weights, an array of any shape. g: gradient, of w's shape. Both may hold whole numbers.
    lr: learning rate, a number.
    Yours to write: without nnlab's sgd_update.
    Returns the new weights, of w's shape. w itself stays as it is.

    sgd_step(np.array([3, 5]), np.array([2, -4]), 0.1) is [2.8, 5.4].
    """
    ### BEGIN SOLUTION
    return w - lr * g
    ### END SOLUTION
