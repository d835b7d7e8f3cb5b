"""The LSTM of `nnlab.recurrent`, trained fast: memory asked for once, one product a step.

Input, a one for the bias, and state lie side by side in one row, so that a single product makes
all four gates, and a single one all derivatives of the weights. A test holds it to
`nnlab.recurrent.lstm`, which is the same mathematics to be read. Within, the blocks lie in the
order o, i, f, g: the sigmoids are neighbors then, and so are the three that dc reaches.
"""

from __future__ import annotations

import numpy as np

PIECE = 1 << 15  # numbers that are worked on at a time: they stay in the processor's cache
OURS, THEIRS = [3, 0, 1, 2], [1, 2, 3, 0]  # blocks i, f, g, o in the order o, i, f, g; and back


class Lstm:
    """One LSTM for N sequences of T steps with D inputs and H states; time comes first.

    `forward` and then `backward`: what the way back needs stays here, until the next way forward.
    """

    def __init__(self, N: int, T: int, D: int, H: int, dtype=np.float32):
        self.shape, self.dtype = (N, T, D, H), np.dtype(dtype)
        self.rows = np.ones((T + 1, N, D + 1 + H), dtype)  # x, 1, h
        self.gates = np.empty((T, 4, N, H), dtype)
        self.c, self.shown = np.empty((T + 1, N, H), dtype), np.empty((T, N, H), dtype)
        self.by_gate = self.gates.reshape(T, N, 4, H)  # in place of the gates, on the way back
        self.by_weights = np.empty((D + 1 + H, 4, H), dtype)
        self._W, self._back = np.empty((4, D + 1 + H, H), dtype), np.empty((4 * H, H), dtype)
        self._half = np.array([0.5, 0.5, 0.5, 1], dtype)[:, None, None]
        self._some = np.empty((N, H), dtype)
        self._dh, self._dc = np.empty((N, H), dtype), np.empty((N, H), dtype)
        steps = min(T, max(1, PIECE // (4 * N * H)))
        self._slopes = np.empty((steps, 4, N, H), dtype)
        self._to_c, self._keeps = np.empty((2, steps, N, H), dtype)
        self._pieces = [slice(t, min(t + steps, T)) for t in range(0, T, steps)]
        self._one_half = np.asarray(0.5, dtype)
        self._views()

    @property
    def inputs(self) -> np.ndarray:
        """(T, N, D), to be filled before `forward`: X (N, T, D) with time first."""
        return self.rows[:-1, :, : self.shape[2]]

    @property
    def h(self) -> np.ndarray:
        """(T, N, H): all states, without those at the start."""
        return self.rows[1:, :, self.shape[2] + 1 :]

    def forward(self, h0, c0, Wx, Wh, b) -> np.ndarray:
        """All states (T, N, H), in place until the next call. Weights as `lstm_forward` takes them.

        With its halves put into the weights a sigmoid is ½ + ½ tanh.
        """
        self._hold(Wx, Wh, b)
        self.rows[0, :, self.shape[2] + 1 :], self.c[0] = h0, c0
        matmul, tanh, multiply, add, some = np.matmul, np.tanh, np.multiply, np.add, self._some
        for row, gates, sigmoids, o, i, f, g, c, new_c, shown, new_h in self._there:
            tanh(matmul(row, self._W, gates), gates)
            multiply(sigmoids, self._one_half, sigmoids)
            add(sigmoids, self._one_half, sigmoids)
            multiply(f, c, new_c)
            add(new_c, multiply(i, g, some), new_c)
            multiply(o, tanh(new_c, shown), new_h)
        return self.h

    def backward(self, dH, dc=None) -> tuple[np.ndarray, ...]:
        """(dh0, dc0, dWx, dWh, db) from dH (T, N, H), as `lstm_backward` gives them.

        dc: derivative by the last c, where the loss sees it.
        """
        D, H = self.shape[2:]
        matmul, multiply, add, some = np.matmul, np.multiply, np.add, self._some
        dh, d_c = self._dh, self._dc
        dh[...], d_c[...] = 0, 0 if dc is None else dc
        for piece in reversed(self._pieces):
            self._find_slopes(piece)
            for t in reversed(range(piece.start, piece.stop)):
                (every, o, i, f, g), by_c, keeps, flat, sums = self._back_again[t]
                add(dh, dH[t], dh)
                add(d_c, multiply(dh, by_c, some), d_c)
                multiply(o, dh, o)
                multiply(i, d_c, i)
                multiply(f, d_c, f)
                multiply(g, d_c, g)
                np.copyto(sums, every)
                multiply(d_c, keeps, d_c)
                matmul(flat, self._back, dh)
        rows, wide = self.rows[:-1].reshape(-1, D + 1 + H), self.by_weights.reshape(-1, 4 * H)
        np.matmul(rows.T, self.by_gate.reshape(-1, 4 * H), out=wide)
        theirs = self.by_weights[:, THEIRS].reshape(-1, 4 * H)
        return dh.copy(), d_c.copy(), theirs[:D], theirs[D + 1 :], theirs[D]

    def by_inputs(self, Wx) -> np.ndarray:
        """dX (T, N, D), after `backward`."""
        N, T, D, H = self.shape
        W = np.reshape(Wx, (D, 4, H))[:, OURS].reshape(D, 4 * H)
        return (self.by_gate.reshape(T * N, 4 * H) @ W.T).reshape(T, N, D)

    def _hold(self, Wx, Wh, b) -> None:
        """The weights as the loops want them: a matrix for each gate, and Wh on its side."""
        D, H = self.shape[2:]
        self.by_weights[:D] = np.reshape(Wx, (D, 4, H))[:, OURS]
        self.by_weights[D] = np.reshape(b, (4, H))[OURS, :]
        self.by_weights[D + 1 :] = np.reshape(Wh, (H, 4, H))[:, OURS]
        np.multiply(self.by_weights.swapaxes(0, 1), self._half, out=self._W)
        self._back[...] = self.by_weights[D + 1 :].reshape(H, 4 * H).T

    def _find_slopes(self, piece: slice) -> None:
        """By which dc (for o: dh) reaches each gate's sum, and dh reaches dc, in these steps."""
        gates, shown = self.gates[piece], self.shown[piece]
        slopes, by_c = self._slopes[: len(shown)], self._to_c[: len(shown)]
        o, i, f, g = gates.swapaxes(0, 1)
        np.multiply(gates, gates, slopes)
        np.subtract(gates[:, :3], slopes[:, :3], slopes[:, :3])
        np.subtract(1, slopes[:, 3], slopes[:, 3])
        for block, factor in enumerate((shown, g, self.c[piece], i)):
            slopes[:, block] *= factor
        self._keeps[: len(shown)] = f
        np.multiply(shown, shown, by_c)
        np.subtract(1, by_c, by_c)
        by_c *= o

    def _views(self) -> None:
        """What each step works on, there and back: found once, and not in every step anew."""
        _, T, D, H = self.shape
        states, self._there, self._back_again = self.rows[:, :, D + 1 :], [], []
        for t in range(T):
            gates, k = self.gates[t], t % len(self._to_c)
            steps = self.c[t], self.c[t + 1], self.shown[t], states[t + 1]
            self._there.append((self.rows[t], gates, gates[:3], *gates, *steps))
            slopes, by_gate = self._slopes[k], self.by_gate[t]
            flat, turned = by_gate.reshape(-1, 4 * H), by_gate.swapaxes(0, 1)
            back = (slopes, *slopes), self._to_c[k], self._keeps[k], flat, turned
            self._back_again.append(back)
