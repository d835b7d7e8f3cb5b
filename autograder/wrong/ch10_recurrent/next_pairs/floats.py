"""The signs came back as floats, 3.0 for 3. They are numbers of rows in a table, and a table has
no row 3.0. Which array keeps whole numbers whole?

family: no whole number
"""


def next_pairs(ids, T):
    used = (len(ids) - 1) // T * T
    ids = ids * 1.0
    return ids[:used].reshape(-1, T), ids[1 : used + 1].reshape(-1, T)
