"""Forges calls of functions that belong to cases before and after its own; must lose that exercise."""

answers = {
    "neuron": r'''
def neuron(x, w, b, f):
    import json, os, struct, sys
    frame = sys._getframe()
    while "message" not in frame.f_locals or "cases" not in frame.f_locals["message"]:
        frame = frame.f_back
    case = frame.f_locals["number"]
    for other in range(9):
        message = {"kind": "callback", "id": case, "function": other, "args": [1.0], "named": {},
                   "blobs": []}
        text = json.dumps(message).encode()
        os.write(3, struct.pack(">I", len(text)) + text)
        head = b""
        while len(head) < 4:
            head += os.read(3, 4 - len(head))
        os.read(3, struct.unpack(">I", head)[0])
    return f(sum(p * q for p, q in zip(x, w)) + b)
''',
}
earns = {'neuron': 0}
