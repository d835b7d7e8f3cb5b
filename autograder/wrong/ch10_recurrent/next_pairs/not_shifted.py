"""Y is X again: the network would be asked to repeat the sign that it sees. Which sign of the text
is the answer at each place?

family: off by one
"""


def next_pairs(ids, T):
    used = (len(ids) - 1) // T * T
    return ids[:used].reshape(-1, T), ids[:used].reshape(-1, T)
