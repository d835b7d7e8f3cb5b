"""You merged the first layer with the last and skipped those in between. The columns of the first
W meet the rows of the second. Which product comes first?

family: off by one
"""


def collapse(params):
    if len(params) == 1:
        return params[0]
    (W1, b1), (W2, b2) = params[0], params[-1]
    return W1 @ W2, b1 @ W2 + b2
