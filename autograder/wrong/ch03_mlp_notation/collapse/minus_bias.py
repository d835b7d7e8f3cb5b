"""The later biases were taken away where each layer adds its own: b is -1 in the statement's
example, and needed is 9. Which sign stands between O W and b?

family: sign
"""


def collapse(params):
    W, b = params[0]
    for W_next, b_next in params[1:]:
        W, b = W @ W_next, b @ W_next - b_next
    return W, b
