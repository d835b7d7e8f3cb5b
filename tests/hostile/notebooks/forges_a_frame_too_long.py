"""Announces a message of two gigabytes, so that the grader makes room for it; must lose that exercise."""

answers = {
    "step": r'''
def step(z):
    import os, time
    os.write(3, (2**31 - 1).to_bytes(4, "big") + b"{")
    time.sleep(0.2)
    return 0
''',
}
earns = {'step': 0}
messages = {'step': 'more than it may'}
