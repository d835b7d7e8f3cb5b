"""Leaves folders so deep and closed that clearing them up fails; must cost the next student nothing."""

cells = [
    r'''
import os

here = os.getcwd()
try:
    for _ in range(120):
        os.mkdir("d" * 100)
        os.chdir("d" * 100)
    os.mkdir("closed", 0)
except OSError:
    pass
os.chdir(here)
''',
]
earns = 'at most its own'
