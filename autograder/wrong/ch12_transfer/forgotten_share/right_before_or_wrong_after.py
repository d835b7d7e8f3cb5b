"""You count samples that were right before or are wrong after. Forgotten is where both hold. Which
sign asks for both?
"""


def forgotten_share(before, after):
    n = before.sum()
    return float((before | ~after).sum() / n) if n else 0.0
