"""Forks until the machine stands still; must lose that exercise alone."""

answers = {
    "step": r'''
def step(z):
    import os
    while True:
        os.fork()
''',
}
earns = {'step': 0}
