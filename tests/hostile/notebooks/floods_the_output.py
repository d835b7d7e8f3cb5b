"""Prints without end to both streams; must earn what the answer is worth."""

answers = {
    "step": r'''
import sys
for _ in range(2000):
    print("x" * 1000)
    print("y" * 1000, file=sys.stderr)

def step(z):
    import numpy as np
    print("\x1b[2J<script>alert(1)</script>" * 100, file=sys.stderr)
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
