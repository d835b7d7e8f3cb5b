"""You go through z entry by entry, but z may also be a single number, such as 2.5, and a number
has no entries to go through. What works on numbers, rows and tables alike?

family: one number only
"""


def step(z):
    return [1 if entry > 0 else 0 for entry in z]
