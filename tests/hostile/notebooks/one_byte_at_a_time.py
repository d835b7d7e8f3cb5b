"""Sends its answer byte by byte with pauses, to keep the grader waiting; must lose that exercise."""

answers = {
    "step": r'''
def step(z):
    import os, time
    os.write(3, (10_000).to_bytes(4, "big"))
    while True:
        os.write(3, b" ")
        time.sleep(0.05)
''',
}
earns = {'step': 0}
messages = {'step': 'was stopped'}
wall = 1.0
