"""Model answer: logic gates out of one neuron."""

import numpy as np


def gate(name):
    """Weights and bias with which one step neuron computes a logic gate of two inputs.

    name: "and", "or" or "nand".
    Returns (w, b), w an array or list of two numbers, b a number, such that
    step(w[0]·x1 + w[1]·x2 + b) is the gate's output for all x1, x2 in {0, 1}.

    "nand" is 0 only when both inputs are 1. Many answers are right.
    """
    ### BEGIN SOLUTION
    weights = {"and": (1.0, -1.5), "or": (1.0, -0.5), "nand": (-1.0, 1.5)}
    w, b = weights[name]
    return np.array([w, w]), b
    ### END SOLUTION
