"""Model answer: is this gradient right?"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    """Largest relative error of grad(w) against central differences of f with step h.

    f: a function of one array like w; gives a number. grad: gives an array of w's shape.
    w: array of any shape, floats. h: step, a number.
    The relative error of one entry is |a - n| / max(|a|, |n|, 1e-8), where a is grad's entry
    and n the numerical one. Returns one number, the largest of them.

    Yours to write: without nnlab's gradient_check and nnlab's relative_error.
    """
    ### BEGIN SOLUTION
    told, tried = np.asarray(grad(w)), numerical_gradient(f, w, h)
    size = np.maximum(np.maximum(np.abs(told), np.abs(tried)), 1e-8)
    return float(np.max(np.abs(told - tried) / size))
    ### END SOLUTION
