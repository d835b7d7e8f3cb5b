"""This is in percent, from 0 to 100. In which range does a share lie?

family: factor forgotten
"""


def forgotten_share(before, after):
    n = before.sum()
    return 100 * float((before & ~after).sum() / n) if n else 0.0
