"""A list of powers."""


def layer_rates(lr, decay, L):
    return [lr * decay ** (L - 1 - k) for k in range(L)]
