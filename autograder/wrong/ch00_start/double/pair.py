"""You returned x two times in a list, [3, 3], where one number is needed. How do the two become
one?
"""


def double(x):
    return [x, x]
