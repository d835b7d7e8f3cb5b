"""The first input was left out: 2·4 + 5 is 13, and 1·3 is missing. Python counts from 0. Where
does your loop begin?

family: off by one
"""


def weighted_sum(x, w, b):
    s = b
    for i in range(1, len(x)):
        s += x[i] * w[i]
    return s
