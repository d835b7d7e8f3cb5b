"""What is left over was dropped at the beginning of the text; row 0 starts with its first sign.
Where is the rest dropped?
"""


def next_pairs(ids, T):
    used = (len(ids) - 1) // T * T
    ids = ids[len(ids) - used - 1 :]
    return ids[:-1].reshape(-1, T), ids[1:].reshape(-1, T)
