"""Counting up twice, with a print on the way."""


def double(x):
    total = 0
    for _ in range(2):
        total += x
    print("total:", total)
    return total
