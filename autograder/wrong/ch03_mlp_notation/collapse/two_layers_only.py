"""The first two layers are merged and the others are missing: for 4-2-5-3 your W has shape (4, 5),
and needed is (4, 3). What has to go on as long as there are layers?

family: first or last only
"""


def collapse(params):
    (W1, b1), (W2, b2) = params[0], params[1]
    return W1 @ W2, b1 @ W2 + b2
