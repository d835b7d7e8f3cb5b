"""You returned True or False for every neuron. Asked for is one number, the share of True. Which
function makes it out of them?
"""


def dead_fraction(X, W, b):
    return (X @ W + b <= 0).all(axis=0)
