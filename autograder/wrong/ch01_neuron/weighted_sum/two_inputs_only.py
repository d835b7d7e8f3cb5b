"""Two inputs are written out, which is right for two: of [0.5, 0.75, 1] the third was left out. The
neuron should take as many as come. What goes through all pairs, however many there are?

family: first or last only
"""

def weighted_sum(x, w, b):
    return x[0] * w[0] + x[1] * w[1] + b
