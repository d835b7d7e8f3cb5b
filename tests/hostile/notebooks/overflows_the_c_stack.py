"""Nests lists so deeply that comparing them overflows the stack of C; must lose that exercise alone."""

import sys as _sys

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
# from 3.12 on Python watches that stack itself
messages = {'step': 'ended the whole process' if _sys.version_info < (3, 12) else 'RecursionError'}
