"""Your weights have the spread 1 whatever the layer. With 300 inputs of size 1 the weighted sums
then reach 17 to either side. What makes the spread smaller where there are more inputs?

family: argument ignored
"""


def he_init(fan_in, fan_out, rng):
    spread = 1.0
    return rng.normal(0.0, spread, size=(fan_in, fan_out))
