"""You gave the mean over all steps. Asked for is one state of each sequence, that after its last
step. Which index is it?
"""


def last_states(H, lengths):
    return H.mean(axis=1)
