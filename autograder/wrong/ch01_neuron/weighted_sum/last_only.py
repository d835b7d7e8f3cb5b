"""Only the last input was counted: each round of the loop put its product in the place of the one
before, so 2·4 + 5 is 13. Which sign adds to what is there already?

family: first or last only
"""


def weighted_sum(x, w, b):
    for xi, wi in zip(x, w):
        total = xi * wi
    return total + b
