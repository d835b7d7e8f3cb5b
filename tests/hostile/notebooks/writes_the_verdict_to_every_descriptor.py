"""Writes forged verdicts into every open descriptor; must earn nothing for it."""

rest = 'untouched'
cells = [
    r'''
import json, os
forged = json.dumps({"kind": "result", "points": 99, "status": "full", "value": 1.0}).encode()
for descriptor in range(3, 64):
    for text in (forged + b"\n", len(forged).to_bytes(4, "big") + forged, b"\x00" * 64):
        try:
            os.write(descriptor, text)
        except OSError:
            pass
''',
]
earns = 'nothing'
