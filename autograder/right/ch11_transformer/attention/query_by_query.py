"""Query by query, with a list of the keys that it may look at."""

import math

import numpy as np


def attention(Q, K, V, mask):
    answers, weights = [], []
    for i, q in enumerate(Q):
        seen = [j for j in range(len(K)) if mask is None or mask[i, j]]
        scores = [sum(a * b for a, b in zip(q, K[j])) / math.sqrt(len(q)) for j in seen]
        e = [math.exp(s - max(scores)) for s in scores]
        row = np.zeros(len(K))
        for j, v in zip(seen, e):
            row[j] = v / sum(e)
        weights.append(row)
        answers.append(sum(row[j] * V[j] for j in range(len(K))))
    return np.array(answers), np.array(weights)
