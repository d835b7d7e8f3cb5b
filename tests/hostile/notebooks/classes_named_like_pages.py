"""Raises and returns classes whose names are escapes, line breaks and turned writing; must be inert everywhere."""

answers = {
    "weighted_sum": r'''
NAME = "\x1b[31m\u202e\n=HYPERLINK(1)\nall checks pass" + "N" * 5000

def weighted_sum(x, w, b):
    raise type(NAME, (Exception,), {})("\x1b]0;owned\x07")
''',
    "step": r'''
class Meta(type):
    __name__ = "\x1b[31m"

def step(z):
    return type("\u202e\nall checks pass" + "N" * 5000, (), {})()
''',
    "sigmoid": r'''
import warnings

def sigmoid(z):
    warnings.warn("\x1b[2J\u202e\nall checks pass" + "N" * 5000)
    return "\u202e"
''',
}
earns = {'weighted_sum': 0, 'step': 0, 'sigmoid': 0}
never = ['\x1b', '\u202e', '\nall checks pass', 'N' * 200, '\x07']
