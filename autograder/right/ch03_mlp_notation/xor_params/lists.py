"""Lists for arrays, and unequal weights."""


def xor_params():
    return [([[3, 5], [4, 6]], [-2, -9]), ([[2], [-7]], [-1])]
