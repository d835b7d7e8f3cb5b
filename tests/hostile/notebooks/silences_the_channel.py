"""Makes writing to the grader impossible by patching os.write and builtins; must lose no more than its own."""

answers = {
    "step": r'''
def step(z):
    import builtins, json, os
    os.write = lambda fd, data: len(data)
    json.loads = builtins.len = None
    return 0
''',
}
earns = {'step': 0}
