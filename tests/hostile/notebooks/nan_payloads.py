"""Returns nan with payloads and signs that a careless comparison takes for equal; must lose that exercise."""

answers = {
    "sigmoid": r'''
def sigmoid(z):
    import numpy as np
    bits = np.full(np.shape(z), 0x7FF0DEADBEEF0001, dtype=np.uint64)
    return bits.view(np.float64)[()]
''',
}
earns = {'sigmoid': 0}
