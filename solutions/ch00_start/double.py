"""Model answer of the warm-up."""


def double(x):
    """Twice x.

    x: a number, whole or not.
    Returns the number 2x.

    double(3) is 6, double(-0.5) is -1.0.
    """
    ### BEGIN SOLUTION
    return 2 * x
    ### END SOLUTION
