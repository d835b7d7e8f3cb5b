"""Tries seeds until one gives the input it was asked, to know the next; must lose that exercise."""

answers = {
    "weighted_sum": r'''
import zlib
import numpy as np

def weighted_sum(x, w, b):
    for purpose in ("values", "takes lists as well as arrays"):
        key = zlib.crc32(f"ch01_neuron/weighted_sum:{purpose}".encode())
        for seed in (*range(300), 7, 2**31, 2**63):
            if np.allclose(np.random.default_rng([seed, key]).normal(size=len(x)), x):
                raise SystemExit(f"SEED {seed} IS KNOWN")
    return 0.0
''',
}
earns = {'weighted_sum': 0}
never = ['SEED 7 IS KNOWN']
