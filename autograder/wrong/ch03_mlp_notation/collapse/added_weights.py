"""You added the matrices of the layers up. One layer works on what the other has made, so the
matrices act one after the other; for 2-3-1 a sum does not even have fitting shapes. Which
operation of matrices is one after the other?
"""


def collapse(params):
    W, b = params[0]
    for W_next, b_next in params[1:]:
        W, b = W + W_next, b + b_next
    return W, b
