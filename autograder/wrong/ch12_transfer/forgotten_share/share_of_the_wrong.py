"""You ask which share of the wrong ones was right before. Asked is the other way round: of those
that were right before, the share that is wrong. What is it divided by?
"""


def forgotten_share(before, after):
    n = (~after).sum()
    return float((before & ~after).sum() / n) if n else 0.0
