"""Replaces what watches over its arguments, and zeroes them; must lose the point for that."""

answers = {
    "layer": r'''
import sys

for module in [m for n, m in sys.modules.items() if n.startswith("cells")]:
    for name in ("same", "unchanged"):
        setattr(module, name, lambda *args, **more: True)

def layer(X, W, b, f):
    result = f(X @ W + b)
    X[:], W[:], b[:] = 0, 0, 0
    return result
''',
}
earns = {'layer': 4}
messages = {'layer': 'changed its argument'}
