"""Right, but of equally frequent classes it says the one that comes first in y_train. The order
of the samples means nothing. Which one does the statement ask for?

family: first or last only
"""

from collections import Counter

import numpy as np


def majority_accuracy(y_train, y_test):
    most = Counter(y_train.tolist()).most_common(1)[0][0]
    return float(np.mean(y_test == most))
