"""The root of v̂ is missing. v̂ has the size of a squared gradient, so the size of g does not
cancel: ten times the gradient, a tenth of the step. What brings a square back?
"""


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    m = beta1 * m + (1 - beta1) * g
    v = beta2 * v + (1 - beta2) * g**2
    m_hat, v_hat = m / (1 - beta1**t), v / (1 - beta2**t)
    return w - lr * m_hat / (v_hat + eps), m, v
