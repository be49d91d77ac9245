"""The digest that names a finding and tells whether a text was changed: SHA-256."""

from __future__ import annotations

try:  # the interpreter's own: OpenSSL, which hashlib loads first, takes as long as a small record to check
    from _sha2 import sha256  # type: ignore[import-not-found, unused-ignore]
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found, unused-ignore]  # up to Python 3.11
    except ImportError:
        from hashlib import sha256


def digest(data: bytes) -> str:
    """The SHA-256 of some bytes, in hexadecimal."""
    found: str = sha256(data).hexdigest()
    return found
