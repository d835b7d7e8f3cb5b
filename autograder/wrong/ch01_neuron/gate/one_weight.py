"""You gave one number as w. There are two inputs, and each has a weight of its own, even when the
two happen to be equal. What would w look like for w1 = 1 and w2 = 1?
"""


def gate(name):
    return {"and": (1.0, -1.5), "or": (1.0, -0.5), "nand": (-1.0, 1.5)}[name]
