"""You added 2, so 3 became 5. Adding 2 moves every number by the same amount, while doubling moves
100 much further than 3. What has to be added to 100 instead?
"""


def double(x):
    return x + 2
