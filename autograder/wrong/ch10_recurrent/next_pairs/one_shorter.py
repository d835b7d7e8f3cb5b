"""Your rows have T - 1 places: the last sign of each row was used as an answer only. Whence could
row r know what follows its last sign?

family: off by one
"""


def next_pairs(ids, T):
    rows = ids[: len(ids) // T * T].reshape(-1, T)
    return rows[:, :-1], rows[:, 1:]
