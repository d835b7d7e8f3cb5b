"""The first layer in front of the collapsed rest."""


def collapse(params):
    if len(params) == 1:
        return params[0]
    (W, b), (W_rest, b_rest) = params[0], collapse(params[1:])
    return [W @ W_rest, (b @ W_rest + b_rest).tolist()]
