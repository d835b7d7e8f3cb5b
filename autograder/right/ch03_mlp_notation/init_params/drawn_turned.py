"""Drawn neuron by neuron and turned round: other numbers of the same kind."""


def init_params(sizes, rng):
    params = []
    for n_in, n_out in zip(sizes, sizes[1:]):
        W = rng.normal(size=(n_out, n_in)).T * n_in**-0.5
        params.append((W, 0.0 * W[0]))
    return params
