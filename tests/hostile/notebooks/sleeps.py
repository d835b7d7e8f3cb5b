"""Sleeps instead of computing; must lose that exercise alone."""

answers = {
    "step": r'''
def step(z):
    import time
    time.sleep(3600)
''',
}
earns = {'step': 0}
wall = 1.5
