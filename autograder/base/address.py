"""The address of a gradebook, and how it is shown: never with a password."""

from __future__ import annotations

import re
from urllib.parse import quote, quote_plus

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

SECRET = re.compile(r"pass|secret|token|key|pwd|cert", re.IGNORECASE)
PARTING = re.compile(r"[:/@?&=#]+")
HIDDEN = "***"
SHORTEST = 3  # letters of a password that is looked for in other texts


def shown(url: str) -> str:
    """An address without passwords, neither before the host nor among the options.

    Of what cannot be read for sure no more is shown than how it begins.
    """
    parts = _parts(url)
    if parts is None:
        return f"{url.partition(':')[0]}:…" if ":" in url else "…"
    hidden = {name: HIDDEN for name in parts.query if SECRET.search(name)}
    if not hidden and not parts.password:
        return url
    text = parts.update_query_dict(hidden).render_as_string(hide_password=True)
    return text.replace(quote_plus(HIDDEN), HIDDEN)


def cleaned(text: str, url: str) -> str:
    """What a driver says about an address, without its passwords."""
    text = text.replace(url, shown(url))
    for secret in sorted(_secrets(url), key=len, reverse=True):
        for written in (secret, quote(secret, safe=""), quote_plus(secret)):
            text = text.replace(written, HIDDEN)
    return text


def _secrets(url: str) -> set[str]:
    parts = _parts(url)
    if parts is None:  # whatever stands where a password may
        return {piece for piece in PARTING.split(url)[1:] if len(piece) >= SHORTEST}
    secrets = {str(parts.password or "")}
    for name, value in parts.query.items():
        if SECRET.search(name):
            secrets |= {value} if isinstance(value, str) else set(value)
    pieces = {piece for secret in secrets for piece in PARTING.split(secret)}  # as a driver sees it
    return {secret for secret in secrets | pieces if len(secret) >= SHORTEST}


def _parts(url: str) -> URL | None:
    """The parts, or None where a password may have got into others: it holds an @ or a /."""
    try:
        parts = make_url(url)
    except (ArgumentError, ValueError):
        return None
    server = parts.get_backend_name() != "sqlite" if parts.drivername else True
    unclear = "@" in (parts.host or "") or (server and "@" in (parts.database or ""))
    return None if unclear else parts
