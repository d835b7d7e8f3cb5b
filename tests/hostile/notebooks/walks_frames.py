"""Walks the frames and the garbage collector for the expected value; must lose that exercise."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    import gc, sys
    frame = sys._getframe()
    while frame is not None:
        for name in ("needed", "expected", "model", "exercise", "seed"):
            if name in frame.f_locals:
                return frame.f_locals[name]
        frame = frame.f_back
    for thing in gc.get_objects():
        if isinstance(thing, dict) and "needed" in thing:
            return thing["needed"]
''',
}
earns = {'weighted_sum': 0}
