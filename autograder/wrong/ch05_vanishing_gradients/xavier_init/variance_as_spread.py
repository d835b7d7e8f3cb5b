"""You handed the variance to rng.normal, whose second argument is the standard deviation. From 300
inputs to 100 neurons needed is a spread of 0.071, and you have 0.005. How does one get from a
variance to a standard deviation?
"""


def xavier_init(fan_in, fan_out, rng):
    spread = 2 / (fan_in + fan_out)
    return rng.normal(0.0, spread, size=(fan_in, fan_out))
