"""Ends the process in a call; must lose that exercise alone."""

answers = {
    "step": r'''
def step(z):
    import os
    os._exit(0)
''',
}
earns = {'step': 0}
