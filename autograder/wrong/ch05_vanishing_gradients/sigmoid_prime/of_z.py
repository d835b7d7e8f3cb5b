"""You used z itself where the formula has σ(z). For z = 2 that gives -2, and a rising curve cannot
have a negative slope. What is the height of the curve at 2?

family: slope at the wrong place
"""


def sigmoid_prime(z):
    return z * (1 - z)
