"""What tells an argument from a changed one: a digest of its encoded form. Runs on both sides."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence

SIZE = 16  # bytes


def digest(node, blobs: Sequence[bytes]) -> str:
    """The digest of an encoded value: types, shapes, order and every byte count, as hex digits."""
    state = hashlib.blake2b(json.dumps(node).encode("ascii"), digest_size=SIZE)
    for blob in blobs:
        state.update(blob)
    return state.hexdigest()
