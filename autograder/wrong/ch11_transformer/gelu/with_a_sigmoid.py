"""This is z times its sigmoid (SiLU, or Swish), which bends like GELU and is another function: at
-1 it is -0.27, and GELU is -0.16. Which formula is asked for?
"""

import numpy as np

from nnlab.activations import sigmoid


def gelu(z):
    return z * sigmoid(z)
