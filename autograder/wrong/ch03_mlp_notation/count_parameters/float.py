"""The count is right, and it came back as a number with a decimal point. Parameters are counted,
and 21 is a whole number: one cannot make an array of 21.0 places. Which of your numbers is a
float?

family: no whole number
"""


def count_parameters(sizes):
    total = 0.0
    for k in range(len(sizes) - 1):
        total += sizes[k + 1] * (sizes[k] + 1)
    return total
