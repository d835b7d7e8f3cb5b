"""The same mathematics, fast: numbers where they lie, memory asked for once.

What to read first, and what the tests compare with: `mlp` for `plan`, `activations` for
`operations`, `optimizers` for `inplace`, `training.minibatches` for `batches`.
"""
