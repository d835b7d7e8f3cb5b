"""Whole numbers with sums that just touch 0, where the step stays silent."""


def gate(name):
    return {"and": ((1, 1), -1), "or": ((1, 1), 0), "nand": ((-1, -1), 2)}[name]
