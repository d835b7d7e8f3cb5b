"""You kept the sums from before the activation: the calculation is right, the list is not. In the
statement's example the step gives 0 and 1 only, and your hidden layer has other numbers. Which of
Z and f(Z) is a neuron's output?

family: activation misplaced
"""


def forward(X, params, f):
    outputs, O = [X], X
    for k, (W, b) in enumerate(params):
        Z = O @ W + b
        outputs.append(Z)
        O = f(Z)
    return outputs
