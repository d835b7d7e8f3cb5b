"""Sends two megabytes of quotes that no pattern should try one by one; must lose that exercise."""

answers = {
    "step": r'''
def step(z):
    import os
    text = b"[" * 200 + b'"' + b'\\"' * 10**6
    data = len(text).to_bytes(4, "big") + text
    while data:
        data = data[os.write(3, data):]
    return 0
''',
}
earns = {'step': 0}
