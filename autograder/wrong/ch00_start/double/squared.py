"""You multiplied x by itself. For 2 that happens to be the double, for 3 it is 9. Which number
stays the same in every double, whatever x is?
"""


def double(x):
    return x * x
