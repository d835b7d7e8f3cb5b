"""Keeps the hidden inputs and puts them into an exception, to read them in the feedback; must lose that exercise and read none."""

answers = {
    "weighted_sum": r'''
kept = []

def weighted_sum(x, w, b):
    kept.append(str(list(x)))
    raise ValueError("CALL " + str(len(kept)) + " " + " ".join(kept))
''',
}
earns = {'weighted_sum': 0}
never = ['CALL 2', 'CALL 3', 'CALL 4', 'CALL 5']
