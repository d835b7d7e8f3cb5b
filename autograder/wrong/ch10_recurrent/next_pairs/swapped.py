"""X and Y have changed places: what follows came first. Which of the two does the network see?

family: order of returned values
"""


def next_pairs(ids, T):
    used = (len(ids) - 1) // T * T
    return ids[1 : used + 1].reshape(-1, T), ids[:used].reshape(-1, T)
