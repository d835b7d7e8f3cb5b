"""Adam with a rate for each layer."""

from nnlab.transfer import fit_with_rates, layer_rates


def transfer_digits(params, X, y, rng):
    return fit_with_rates(params, X, y, layer_rates(0.003, 0.9, len(params)), steps=100)
