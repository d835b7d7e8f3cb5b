"""Your function asks for "AND" and "OR" in capital letters, and the names come in small ones, so
that all three fall through to the last answer. How does the statement write the names?
"""


def gate(name):
    if name == "AND":
        return [1, 1], -1.5
    if name == "OR":
        return [1, 1], -0.5
    return [-1, -1], 1.5
