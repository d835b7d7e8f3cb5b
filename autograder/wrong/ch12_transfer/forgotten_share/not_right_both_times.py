"""~ turns around both conditions together with you: it counts all samples that were not right both
times. What should it turn around?

family: brackets
"""


def forgotten_share(before, after):
    n = before.sum()
    return float((~(before & after)).sum() / n) if n else 0.0
