"""Nests lists so deeply that comparing them overflows the stack of C; must lose that exercise alone."""

answers = {
    "step": r'''
def step(z):
    import sys
    sys.setrecursionlimit(10**9)
    a, b = [], []
    for _ in range(200_000):
        a, b = [a], [b]
    return a == b
''',
}
earns = {'step': 0}
messages = {'step': 'ended the whole process'}
