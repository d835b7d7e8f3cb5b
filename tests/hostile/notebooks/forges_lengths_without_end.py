"""Sends lengths with more digits than Python prints, to stop the grader itself; must lose that exercise."""

answers = {
    "step": r'''
def step(z):
    import os
    text = b'{"kind":"outcome","blobs":[' + b"9" * 4300 + b"," + b"9" * 4300 + b"]}"
    os.write(3, len(text).to_bytes(4, "big") + text)
    return 0
''',
}
earns = {'step': 0}
messages = {'step': 'more than it may'}
