"""eps was added to the roots, as in RMSProp. Adadelta has it inside: with d = 0 the first step is
then √eps long in the numerator, and with eps outside it is far shorter. Where does each bracket
close?

family: brackets
"""

import numpy as np


def adadelta_step(w, g, s, d, rho, eps):
    s = rho * s + (1 - rho) * g**2
    step = g * (np.sqrt(d) + eps) / (np.sqrt(s) + eps)
    return w - step, s, rho * d + (1 - rho) * step**2
