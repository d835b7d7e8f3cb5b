"""The text runs down the columns: reshaped to (T, R) and turned. Row r should begin where row r -
1 has ended. Which shape comes first?

family: transpose
"""


def next_pairs(ids, T):
    used = (len(ids) - 1) // T * T
    return ids[:used].reshape(T, -1).T, ids[1 : used + 1].reshape(T, -1).T
