"""Model answer: slope of the sigmoid."""

from nnlab.activations import sigmoid


def sigmoid_prime(z):
    """Slope of the sigmoid at z: height times what is missing to 1.

    z: a number or an array of any shape, whole numbers included, up to ±1000.
    Returns the same shape, finite. sigmoid_prime(0) is 0.25.

    Yours to write: without nnlab's sigmoid_prime.
    """
    ### BEGIN SOLUTION
    height = sigmoid(z)
    return height * (1 - height)
    ### END SOLUTION
