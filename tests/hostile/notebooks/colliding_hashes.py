"""Returns a dict whose keys all have one hash, to keep the grader busy; must lose that exercise."""

answers = {
    "step": r'''
def step(z):
    return {tuple(-1 - (i >> k & 1) for k in range(40)): 0 for i in range(1000)}
''',
}
earns = {'step': 0}
