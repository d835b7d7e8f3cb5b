"""Has every digest of its arguments say the same, and zeroes them; must lose the point for that from there on."""

answers = {
    "layer": r'''
import hashlib, sys

calls = sys.modules["cells.calls"]
calls.digest = lambda node, blobs: "0" * 32
hashlib.blake2b = lambda *args, **more: hashlib.md5(b"always")

def layer(X, W, b, f):
    result = f(X @ W + b)
    X[:], W[:], b[:] = 0, 0, 0
    return result
''',
}
earns = {'layer': 4, 'gate': 3}
messages = {'layer': 'changed its argument'}
