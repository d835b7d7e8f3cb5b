"""Point by point, in plain Python."""


def bias_variance(P, truth):
    trainings, points = P.shape
    bias2 = variance = 0.0
    for m in range(points):
        average = sum(P[r, m] for r in range(trainings)) / trainings
        bias2 += (average - truth[m]) ** 2 / points
        variance += sum((P[r, m] - average) ** 2 for r in range(trainings)) / trainings / points
    return bias2, variance
