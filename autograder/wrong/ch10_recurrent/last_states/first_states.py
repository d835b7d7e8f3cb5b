"""You gave the states after the first step, where nothing of the rest of the sequence is known
yet. At which index is the last one?

family: first or last only
"""


def last_states(H, lengths):
    return H[:, 0]
