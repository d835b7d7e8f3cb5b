"""The 1 is inside the brackets and is divided by the stride along with the rest. The first place
of the kernel counts whole, whatever the stride is. Where does the 1 belong?

family: brackets
"""


def conv_size(n, k, pad, stride):
    return (n + 2 * pad - k + 1) // stride
