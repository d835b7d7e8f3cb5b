"""Your NAND is a NOR: it says 1 only when both inputs are 0. NAND says 0 only when both are 1. How
far may one input alone push the sum?
"""


def gate(name):
    return {"and": ([1, 1], -1.5), "or": ([1, 1], -0.5), "nand": ([-1, -1], 0.5)}[name]
