"""A row too few where the text just reaches: of L signs, L - 1 have one that follows. Which number
is divided by T?

family: off by one
"""


def next_pairs(ids, T):
    used = max(len(ids) - 2, T) // T * T
    return ids[:used].reshape(-1, T), ids[1 : used + 1].reshape(-1, T)
