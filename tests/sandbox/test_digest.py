"""What counts as a changed argument is the same in the notebook and in the sandbox."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.checking.local import LocalAnswer

CHANGES = {
    "nothing": "pass",
    "another number": "x[0] = 7.0",
    "the sign of zero": "x[1] = -x[1]",
    "the same number again": "x[0] = x[0] + 0.0",
    "not a number for not a number": "x[2] = np.float64('nan')",
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_notebook_and_the_sandbox_agree_on_it(change, ask):
    source = f"import numpy as np\ndef f(x):\n    {CHANGES[change]}\n    return 1.0"
    names: dict = {}
    exec(source, names)
    here = LocalAnswer(names["f"], "f").call((np.array([1.0, 0.0, np.nan]),))
    there = ask(source, np.array([1.0, 0.0, np.nan]))
    assert here.failure is None
    assert there.failure is None
    assert here.changed == there.changed
    assert here.changed == ((0,) if change in ("another number", "the sign of zero") else ())
