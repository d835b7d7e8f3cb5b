"""if and elif, lists for arrays."""


def gate(name):
    if name == "and":
        return [1, 1], -1.5
    elif name == "or":
        return [1, 1], -0.5
    else:
        return [-1, -1], 1.5
