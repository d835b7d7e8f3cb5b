"""Sequence by sequence, in lists."""


def padding_mask(lengths, T):
    return [[t < length for t in range(T)] for length in lengths]
