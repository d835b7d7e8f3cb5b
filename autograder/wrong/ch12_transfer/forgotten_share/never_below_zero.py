"""That is how much fewer are right than before, and 0 where more are: what was learned meanwhile
hides what was forgotten. Which samples count?
"""


def forgotten_share(before, after):
    known = before.sum()
    return float(max(known - after.sum(), 0) / known) if known else 0.0
