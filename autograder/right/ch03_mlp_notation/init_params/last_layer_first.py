"""Drawn from the last layer to the first."""


def init_params(sizes, rng):
    params = []
    for k in range(len(sizes) - 1, 0, -1):
        W = rng.normal(scale=sizes[k - 1] ** -0.5, size=(sizes[k - 1], sizes[k]))
        params.insert(0, [W, [0.0] * sizes[k]])
    return params
