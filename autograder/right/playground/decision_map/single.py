"""In single precision."""

import numpy as np



def decision_map(predict, n, reach):
    ends = np.linspace(-reach, reach, n, dtype=np.float32)
    x, y = np.meshgrid(ends, -ends)
    return np.asarray(predict(np.dstack([x, y]).reshape(-1, 2)), dtype=np.float32).reshape(n, n)
