"""Replaces every comparison of numpy by one that is always right; must earn nothing."""

rest = 'untouched'
cells = [
    r'''
import numpy as np
np.isclose = np.allclose = np.array_equal = np.equal = lambda *a, **k: True
np.all = np.any = lambda *a, **k: True
np.testing.assert_allclose = np.testing.assert_array_equal = lambda *a, **k: None
import builtins
builtins.abs = lambda x: 0
builtins.isinstance = lambda *a: True
''',
]
earns = 'nothing'
