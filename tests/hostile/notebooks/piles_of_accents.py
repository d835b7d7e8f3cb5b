"""Raises a text with thousands of accents on one letter, which run over the page; must be inert and lose that exercise."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    raise ValueError("Z" + "\u0336\u0489\u035c" * 400)
''',
}
earns = {'weighted_sum': 0}
never = ['\u0336\u0489\u035c' * 3]
