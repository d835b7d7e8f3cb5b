"""With Counter; of equally frequent classes the smallest by a key of two parts."""

from collections import Counter


def majority_accuracy(y_train, y_test):
    counts = Counter(int(label) for label in y_train)
    most = min(counts, key=lambda label: (-counts[label], label))
    return sum(1 for label in y_test if label == most) / len(y_test)
