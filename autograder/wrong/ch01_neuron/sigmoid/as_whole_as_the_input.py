"""The formula is right, and the result was put into an array made like z: np.zeros_like of whole
numbers can hold nothing but whole numbers, so sigmoid(0) became 0 and not one half. What should
it be told about its numbers?

family: whole-number type copied
"""

import numpy as np


def sigmoid(z):
    z = np.asarray(z)
    result = np.zeros_like(z)
    e = np.exp(-np.abs(z))
    result[...] = np.where(z >= 0, 1 / (1 + e), e / (1 + e))
    return result
