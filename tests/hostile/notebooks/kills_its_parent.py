"""Sends signals to its parent and to everybody; must cost nobody else anything."""

answers = {
    "step": r'''
def step(z):
    import os, signal
    for target in (os.getppid(), 1, -1, 0):
        try:
            os.kill(target, signal.SIGKILL)
        except OSError:
            pass
    return 0
''',
}
earns = {'step': 0}
