"""Plain Python, neuron by neuron."""


def forward(X, params, f):
    outputs = [X.tolist()]
    for k, (W, b) in enumerate(params):
        layer = []
        for x in outputs[-1]:
            z = [sum(x[i] * W[i, j] for i in range(len(x))) + b[j] for j in range(len(b))]
            layer.append(z if k == len(params) - 1 else [float(f(v)) for v in z])
        outputs.append(layer)
    return outputs
