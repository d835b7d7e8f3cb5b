"""Recurrent networks: a state that is carried along, one step of the sequence after the other.

`X (N, T, D)` are N sequences of T steps, `h (N, H)` is a state, `H (N, T, H)` are all of them.
Weights `Wx (D, gH)` and `Wh (H, gH)` serve every step; g is 1 for the plain cell, 4 for an LSTM
(blocks i, f, g, o) and 3 for a GRU (blocks r, z, n). All agree with PyTorch's cells, whose two
biases of an LSTM are added to one here. `f_backward(dY, inputs...)` gives the derivative of the
loss by each input; what the way forward has computed may be handed on to it as `run`.
Whole numbers are taken for floats, single precision stays single.
"""

from nnlab.recurrent.gru import gru_backward, gru_forward, gru_run, gru_step
from nnlab.recurrent.lstm import (
    lstm_backward,
    lstm_forward,
    lstm_run,
    lstm_step,
    lstm_step_backward,
)
from nnlab.recurrent.rnn import (
    last_states,
    rnn_backward,
    rnn_forward,
    rnn_step,
    state_gradients,
)

__all__ = [
    "gru_backward",
    "gru_forward",
    "gru_run",
    "gru_step",
    "last_states",
    "lstm_backward",
    "lstm_forward",
    "lstm_run",
    "lstm_step",
    "lstm_step_backward",
    "rnn_backward",
    "rnn_forward",
    "rnn_step",
    "state_gradients",
]
