"""You multiplied in the other order, W2 W1; in X W1 W2 the first layer stands on the left, next to
X. With 2-3-1 the shapes (3, 1) and (2, 3) do not fit. On which side does a new layer join?

family: transpose
"""


def collapse(params):
    W, b = params[0]
    for W_next, b_next in params[1:]:
        W, b = W_next @ W, W_next @ b + b_next
    return W, b
