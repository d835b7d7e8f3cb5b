"""The forgotten samples were divided by how many are right after the training. Of which ones is
it a share?
"""


def forgotten_share(before, after):
    known = after.sum()
    return float((before & ~after).sum() / known) if known else 0.0
