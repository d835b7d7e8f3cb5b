"""You returned a list of layers with one pair in it. Asked for is the pair itself. Which brackets
are too many?
"""


def collapse(params):
    W, b = params[0]
    for W_next, b_next in params[1:]:
        W, b = W @ W_next, b @ W_next + b_next
    return [(W, b)]
