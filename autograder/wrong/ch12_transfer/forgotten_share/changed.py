"""Samples that were wrong and are right now were counted as well. Is something that was learned
forgotten?
"""


def forgotten_share(before, after):
    known = before.sum()
    return float((before != after).sum() / known) if known else 0.0
