"""The rest of the layers, and one more."""


def receptive_field(layers):
    if not layers:
        return 1
    k, stride = layers[0]
    return k + (receptive_field(layers[1:]) - 1) * stride
