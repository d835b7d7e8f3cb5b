"""The playground's experiment: what the page trains in a browser, with the same numbers.

    run(Settings("spirals", hidden=(8, 8), epochs=200))

`Settings` is one experiment and can be written as one line of text; `samples` makes its points
and the features of them; `run` trains it.
"""

from nnlab.playground.samples import FEATURES, features, points
from nnlab.playground.settings import Settings
from nnlab.playground.training import Run, run

__all__ = ["FEATURES", "Run", "Settings", "features", "points", "run"]
