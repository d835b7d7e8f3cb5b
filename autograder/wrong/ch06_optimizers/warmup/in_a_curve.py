"""It rises, and not in equal parts: the share was squared, so the first steps are far too small.
What is the share of step 0 when there are 4 steps?
"""


def warmup(t, steps, lr):
    return min(1, ((t + 1) / steps) ** 2) * lr
