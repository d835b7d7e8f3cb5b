"""Times the gaps between calls, to learn which of its answers was taken; must lose that exercise."""

answers = {
    "weighted_sum": r'''
import time
gaps, last = [], [time.perf_counter()]

def weighted_sum(x, w, b):
    gaps.append(time.perf_counter() - last[0])
    last[0] = time.perf_counter()
    return 5.0 if not gaps or gaps[-1] < min(gaps) * 2 else 16.0
''',
}
earns = {'weighted_sum': 0}
