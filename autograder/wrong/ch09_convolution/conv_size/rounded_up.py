"""Where something is left over there is one place too many: the quotient is rounded up. Can the
kernel take a step that does not fit any more?

family: off by one
"""

import math


def conv_size(n, k, pad, stride):
    return math.ceil((n + 2 * pad - k) / stride) + 1
