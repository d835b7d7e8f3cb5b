"""Fills names, messages and code with HTML and spreadsheet formulas; must be inert everywhere."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    raise ValueError("=cmd|' /C calc'!A0 <script>alert(1)</script><img src=x onerror=alert(2)>")
''',
}
earns = {'weighted_sum': 0}
never = ['<script>alert', '<img src=x']
