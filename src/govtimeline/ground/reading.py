"""The two readings of what a source says, and the answers that comparing two sayings can have."""

from __future__ import annotations

from typing import Literal, TypeAlias

Reading: TypeAlias = Literal[0, 1]
"""`STRICT`: what the words say. `FAIR`: what a careful reader would allow."""

STRICT: Reading = 0
FAIR: Reading = 1
READINGS: tuple[Reading, Reading] = (STRICT, FAIR)

Answer: TypeAlias = Literal["yes", "no", "possible"]
