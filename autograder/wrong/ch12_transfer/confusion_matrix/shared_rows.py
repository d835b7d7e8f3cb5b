"""All rows are the same: [[0] * K] * K is one row, K times over. What makes K rows?

family: aliasing
"""


def confusion_matrix(y, y_hat, K):
    table = [[0] * K] * K
    for truth, answer in zip(y, y_hat):
        table[truth][answer] += 1
    return table
