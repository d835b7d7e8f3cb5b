"""Step 0 has two parts of lr already, so the warm-up is over one step early. How many parts has
step 0?

family: off by one
"""


def warmup(t, steps, lr):
    return min(1, (t + 2) / steps) * lr
