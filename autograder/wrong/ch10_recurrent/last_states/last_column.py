"""You took the state after step T for every sequence. Short ones were filled up to there, and what
stands at their end means nothing. Where does the length of a sequence enter?

family: argument ignored
"""


def last_states(H, lengths):
    return H[:, -1]
