"""By a weighted sum of one's own."""


def weighted_sum(x, w, b):
    return sum(xi * wi for xi, wi in zip(x, w)) + b


def neuron(x, w, b, f):
    return f(weighted_sum(x, w, b))
