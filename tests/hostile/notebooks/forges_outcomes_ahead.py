"""Writes well-formed outcomes of later calls before they are asked; must lose that exercise."""

answers = {
    "step": r'''
def frame(message):
    import json
    text = json.dumps({**message, "blobs": []}).encode()
    return len(text).to_bytes(4, "big") + text

def step(z):
    import os
    for call in range(1, 400):
        for value in (0, 1):
            os.write(3, frame({"kind": "outcome", "id": call, "value": value, "failure": None,
                               "after": ["0" * 32], "warned": []}))
    return 0
''',
}
earns = {'step': 0}
