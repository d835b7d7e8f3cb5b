"""bias2 is right. The variance at each point is the sum over the trainings, and it is their mean:
with twice as many trainings yours doubles. By what is each point divided?

family: sum for mean
"""


def bias_variance(P, truth):
    R, M = P.shape
    bias2 = 0.0
    variance = 0.0
    for m in range(M):
        avg = sum(float(P[r, m]) for r in range(R)) / R
        bias2 += (avg - truth[m]) ** 2
        v = 0.0
        for r in range(R):
            v += (P[r, m] - avg) ** 2
        variance += v
    return bias2 / M, variance / M
