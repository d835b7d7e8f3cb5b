"""The same mathematics, fast: numbers where they lie, memory asked for once.

`plan` is for fully connected networks, `many` for many of them at once, `layer_plan` with `layers`
for convolutions, pooling, dropout and batch norm, `lstm` and `transformer` for the networks of
these names. What to read first, and what the tests compare with: `mlp` for `plan` and `many`;
`convolution`, `normalization` and `regularization` for `layers`; `recurrent` for `lstm`,
`transformer` for `transformer`, `normalization` for `layer_norm`, `regularization` for
`penalties`, `activations` for `operations`, `optimizers` for `inplace`, `training.minibatches` for
`batches`.
"""
