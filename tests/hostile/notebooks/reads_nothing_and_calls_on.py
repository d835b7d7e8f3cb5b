"""Calls the function it was given without reading what it gave, until the channel is full; must lose that exercise."""

answers = {
    "neuron": r'''
def neuron(x, w, b, f):
    import json, os, struct, sys
    frame = sys._getframe()
    while "message" not in frame.f_locals or "cases" not in frame.f_locals["message"]:
        frame = frame.f_back
    message = {"kind": "callback", "id": frame.f_locals["number"], "function": 0,
               "args": [[0.0] * 2000], "named": {}, "blobs": []}
    text = json.dumps(message).encode()
    while True:
        os.write(3, struct.pack(">I", len(text)) + text)
''',
}
earns = {'neuron': 0}
wall = 1.0
