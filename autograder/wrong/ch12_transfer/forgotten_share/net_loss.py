"""That is how much fewer are right than before, over how many were. What was learned meanwhile
hides what was forgotten. Which samples count?
"""


def forgotten_share(before, after):
    known = before.sum()
    return float((known - after.sum()) / known) if known else 0.0
