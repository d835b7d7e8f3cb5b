"""With the standard library."""

import statistics


def mean_and_error(values):
    numbers = [float(v) for v in values]
    return statistics.fmean(numbers), statistics.stdev(numbers) / len(numbers) ** 0.5
