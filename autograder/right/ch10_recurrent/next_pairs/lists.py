"""Lists of lists."""


def next_pairs(ids, T):
    ids = [int(i) for i in ids]
    starts = range(0, len(ids) - T, T)
    return [ids[s : s + T] for s in starts], [ids[s + 1 : s + T + 1] for s in starts]
