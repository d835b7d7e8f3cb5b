"""During the warm-up your rate is half of lr in every step. It is to rise, in equal parts. Which
part does step 0 get, which step 1?

family: argument ignored
"""


def warmup(t, steps, lr):
    return lr if t >= steps else lr / 2
