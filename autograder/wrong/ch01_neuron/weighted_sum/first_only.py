"""Only the first input was counted: 1·3 + 5 is 8, and 2·4 is missing. A `return` inside a loop
ends the loop in its first round. How far in does yours stand?
"""


def weighted_sum(x, w, b):
    total = 0
    for xi, wi in zip(x, w):
        total += xi * wi
        return total + b
