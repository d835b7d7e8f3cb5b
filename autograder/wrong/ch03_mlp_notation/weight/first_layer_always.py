"""You looked in the first layer whatever k was: asked for w_12^2, you gave w_12^1. Which of the
four arguments have you not used yet?

family: argument ignored
"""


def weight(params, k, i, j):
    return params[0][0][i - 1, j - 1]
