"""`if` asks one question, and an array of several numbers has as many answers, so Python stops.
Which function of NumPy asks each entry by itself?

family: one number only
"""


def relu_prime(z):
    if z > 0:
        return 1.0
    return 0.0
