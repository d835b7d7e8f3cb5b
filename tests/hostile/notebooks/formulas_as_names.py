"""Names its exceptions and types like spreadsheet formulas and HTML; must be inert everywhere."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    raise type("=HYPERLINK(0)<svg onload=alert(1)>", (Exception,), {})("+1", "@SUM(1)")
''',
    "step": r'''
def step(z):
    return type("-2+3<iframe src=x>", (), {})()
''',
}
earns = {'weighted_sum': 0, 'step': 0}
never = ['<svg onload', '<iframe src']
