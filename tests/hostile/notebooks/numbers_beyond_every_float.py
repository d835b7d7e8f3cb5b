"""Returns weights too large for a float, to stop the check itself; must lose that exercise."""

answers = {
    "gate": r'''
def gate(name):
    return [10**4000, 1], -10**4000
''',
}
earns = {'gate': 0}
messages = {'gate': 'cannot work with'}
