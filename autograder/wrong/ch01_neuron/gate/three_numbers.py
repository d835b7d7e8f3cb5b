"""Three numbers came back in a row. All are needed, but two things are asked for: the weights
together as one, and the bias. Where does a pair of brackets belong?
"""


def gate(name):
    return {"and": (1, 1, -1.5), "or": (1, 1, -0.5), "nand": (-1, -1, 1.5)}[name]
