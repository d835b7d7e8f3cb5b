"""Both paths go through the same weight of the second layer, w_11^2. The second neuron is reached
by a weight of its own. Which index tells the two apart?
"""

import numpy as np


def two_path_gradient(x, y, params):
    (W1, b1), (W2, b2), (W3, b3) = params
    s = lambda z: 1 / (1 + np.exp(-z))
    o1 = s(W1[0, 0] * x + b1[0])
    o2 = s(W2[0] * o1 + b2)
    o3 = o2 @ W3[:, 0] + b3[0]
    total = 0.0
    for j in range(2):
        total += 2 * (o3 - y) * W3[j, 0] * o2[j] * (1 - o2[j]) * W2[0, 0]
    return total * o1 * (1 - o1) * x
