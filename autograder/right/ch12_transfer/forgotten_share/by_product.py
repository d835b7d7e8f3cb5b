"""By products of zeros and ones."""


def forgotten_share(before, after):
    b, a = before.astype(float), after.astype(float)
    return float((b * (1 - a)).sum() / max(b.sum(), 1))
