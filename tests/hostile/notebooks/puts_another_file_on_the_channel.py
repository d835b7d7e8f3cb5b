"""Puts a file of its own in the place of the grader's channel; must lose that exercise alone."""

answers = {
    "step": r'''
def step(z):
    import os
    with open("answers", "wb") as file:
        file.write(bytes(10_000))
    os.dup2(os.open("answers", os.O_RDWR), 3)
    return 1
''',
}
earns = {'step': 0}
