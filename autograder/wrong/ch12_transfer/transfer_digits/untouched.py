"""The old network came back as it was. It reads about 76 % of digits turned by 20°, without
having learned anything of them. What are the thirty digits for?

family: argument ignored
"""

def transfer_digits(params, X, y, rng):
    return params
