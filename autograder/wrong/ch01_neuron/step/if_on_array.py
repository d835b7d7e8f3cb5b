"""For one number your `if` is right. An array such as [-1, 3] has two answers, no and yes, and
`if` can follow only one of them, so Python refuses. What asks the question entry by entry?

family: one number only
"""


def step(z):
    if z > 0:
        return 1
    return 0
