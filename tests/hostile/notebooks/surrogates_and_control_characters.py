"""Raises texts with half characters, escapes, bells and turned writing; must be inert everywhere."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    raise ValueError("\ud800 \x00 \x1b[2J\x1b]0;owned\x07 \u202e desrever \u2028 \r\n=1+1")
''',
}
earns = {'weighted_sum': 0}
never = ['\x1b', '\x07', '\x00', '\u202e', '\u2028']
