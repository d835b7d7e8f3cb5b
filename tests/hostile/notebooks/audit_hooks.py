"""Adds an audit hook, which can never be removed, that forbids everything; must lose no more than its own."""

cells = [
    r'''
import sys

def forbid(event, args):
    if event not in ("os.write", "os.read"):
        raise RuntimeError("forbidden by me")

sys.addaudithook(forbid)
''',
]
earns = 'at most its own'
