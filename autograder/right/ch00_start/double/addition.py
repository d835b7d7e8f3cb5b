"""The number and the number again."""


def double(x):
    return x + x
