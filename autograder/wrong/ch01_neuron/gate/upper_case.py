"""The name comes in small letters, "and", and your function waits for "AND". For Python these are
two different texts. Which of the two does the statement use?
"""


def gate(name):
    return {"AND": ([1, 1], -1.5), "OR": ([1, 1], -0.5), "NAND": ([-1, -1], 1.5)}[name]
