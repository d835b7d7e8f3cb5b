"""b came first and W second. Whoever calls writes `W, b = collapse(params)` and would multiply by
the biases. What does the statement put first?

family: order of returned values
"""


def collapse(params):
    W, b = params[0]
    for W_next, b_next in params[1:]:
        W, b = W @ W_next, b @ W_next + b_next
    return b, W
