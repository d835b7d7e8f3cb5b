"""Where there are no layers the first or the last of them was asked for, and there is none. The
statement says what is to come out then. With what can the loop begin?
"""


def receptive_field(layers):
    field = layers[-1][0]
    for k, stride in layers[-2::-1]:
        field = (field - 1) * stride + k
    return field
