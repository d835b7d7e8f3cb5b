"""Neuron by neuron, sample by sample."""


def dead_fraction(X, W, b):
    dead = 0
    for h in range(W.shape[1]):
        if all(float(x @ W[:, h] + b[h]) <= 0 for x in X):
            dead += 1
    return dead / W.shape[1]
