"""Model answer: the weight of the lectures, found in the matrices."""


def weight(params, k, i, j):
    """The weight w_ij^k: from neuron i of layer k-1 to neuron j of layer k.

    params: list of (W, b), first layer with weights first; W (D, H), b (H,), whole numbers too.
    k, i, j: counted from 1, as on paper. Layer 0 is the input.
    Returns one number.

    In a 3-4-2 network params holds two pairs: k is 1 or 2, and w_31^1 leads from the third
    input to the first hidden neuron.
    Yours to write: without nnlab's weight.
    """
    ### BEGIN SOLUTION
    W, _ = params[k - 1]
    return W[i - 1, j - 1]
    ### END SOLUTION
