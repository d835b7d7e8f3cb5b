"""The last input was left out: 1·3 + 5 is 8, and 2·4 is missing. range(n) ends with n - 1
already. Where does your loop end?

family: off by one
"""


def weighted_sum(x, w, b):
    total = b
    for i in range(len(x) - 1):
        total = total + x[i] * w[i]
    return total
