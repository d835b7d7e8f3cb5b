"""Prints points and leaves them as the last value, as nbgrader would read them; must earn nothing."""

rest = 'untouched'
cells = [
    r'''
print("99.0")
print('{"points": 99.0}')
99.0
''',
]
earns = 'nothing'
