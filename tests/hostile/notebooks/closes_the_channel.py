"""Closes the descriptor that leads to the grader and goes on computing; must lose that exercise."""

answers = {
    "step": r'''
def step(z):
    import os
    os.closerange(0, 64)
    while True:
        pass
''',
}
earns = {'step': 0}
messages = {'step': 'ended the whole process'}
wall = 0.5
