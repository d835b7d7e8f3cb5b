"""This is per cent. Asked for is a share, from 0 to 1.

family: factor forgotten
"""


def forgotten_share(before, after):
    n = before.sum()
    return 100 * float((before & ~after).sum() / n) if n else 0.0
