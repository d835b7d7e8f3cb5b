"""The grader's end of one child's socket: every read and write has a deadline."""

from __future__ import annotations

import socket
import time

from .failures import Lost
from .limits import GIVEN, Limits
from .protocol import ProtocolError, pack, unpack

CHUNK = 1 << 16  # bytes read ahead at most


class Channel:
    """Frames over a socket whose other end is trusted with nothing."""

    def __init__(self, stream: socket.socket, limits: Limits):
        self._stream = stream
        self._caps = limits.of_messages()
        self._deadline = 0.0
        self._room = limits.traffic  # bytes that may still come
        self._ahead = bytearray()  # read from the socket and not asked for yet
        self._scratch = bytearray(CHUNK)

    def allow(self, limits: Limits):
        """From here on, frames may be as large as `limits` say."""
        self._caps = limits.of_messages()

    def close(self):
        """Hang up."""
        self._stream.close()

    def send(self, message: dict, blobs, deadline: float):
        """Write one frame. Lost when the child does not take it in time."""
        frame = pack(message, blobs, GIVEN)
        self._deadline = deadline
        try:
            self._wait()
            self._stream.sendall(frame)
        except OSError as error:
            raise Lost("timeout" if isinstance(error, TimeoutError) else "closed") from error

    def receive(self, deadline: float) -> tuple[dict, list[bytearray]]:
        """The next frame. Lost when it is late, cut short, too large or no frame at all."""
        self._deadline = deadline
        try:
            return unpack(self._read, self._caps)
        except ProtocolError as error:
            raise Lost(error.kind, str(error)) from error
        except OSError as error:
            raise Lost("timeout" if isinstance(error, TimeoutError) else "closed") from error

    def _wait(self):
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise Lost("timeout")
        self._stream.settimeout(left)

    def _read(self, size: int) -> bytearray:
        self._room -= size
        if self._room < 0:
            raise Lost("limit", "it sent more than it may in all")
        while len(self._ahead) < size <= CHUNK:
            self._ahead += memoryview(self._scratch)[: self._some(self._scratch)]
        data = self._ahead[:size]
        del self._ahead[:size]
        if len(data) < size:
            have = len(data)
            data += bytes(size - have)
            with memoryview(data) as view:
                while have < size:
                    have += self._some(view[have:])
        return data

    def _some(self, buffer) -> int:
        """Waits for some bytes; how many came. Lost when none will come any more."""
        self._wait()
        count = self._stream.recv_into(buffer)
        if count == 0:
            raise Lost("closed")
        return count
