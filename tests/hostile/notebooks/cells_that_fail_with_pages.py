"""Has its cells fail with syntax errors and exceptions of many lines; must be inert and lose that exercise."""

answers = {
    "step": r'''
raise SyntaxError("\x1b[2J\nall checks pass\u202e" + "N" * 5000)

def step(z):
    return 1
''',
    "sigmoid": r'''
x = "all \x1b checks
def sigmoid(z) return
''',
}
earns = {'step': 0, 'sigmoid': 0}
never = ['N' * 600, '\nall checks pass', '\u202e']
