"""It gave how many samples were forgotten, and not which share. Of how many?

family: sum for mean
"""


def forgotten_share(before, after):
    return float((before & ~after).sum())
