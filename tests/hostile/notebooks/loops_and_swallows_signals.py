"""Ignores every signal and never comes back; must lose that exercise alone."""

answers = {
    "step": r'''
def step(z):
    import signal
    for number in range(1, 65):
        try:
            signal.signal(number, signal.SIG_IGN)
        except (OSError, ValueError, RuntimeError):
            pass
    while True:
        try:
            while True:
                pass
        except BaseException:
            pass
''',
}
earns = {'step': 0}
wall = 0.5
