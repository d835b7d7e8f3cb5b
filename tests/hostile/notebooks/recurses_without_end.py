"""Recurses until the stack is gone, the limit raised; must lose that exercise alone."""

answers = {
    "step": r'''
import sys
sys.setrecursionlimit(10**9)

def step(z):
    return step(z)
''',
}
earns = {'step': 0}
wall = 1.0
