"""What the choice of a typed-record library rests on: import time, and 10,000 claims validated.

Run it with `python benchmarks/libraries.py` where msgspec and pydantic are both installed. Prints medians of
runs taken in turn, and the ratio between the two.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from statistics import median

CLAIMS = [
    {"source": f"s{n % 50}", "at": str(n), "date": "1 July 2013", "excerpt": "on 1 July", "says": {"grade": "good"}}
    for n in range(10_000)
]
ROUNDS = 9


def imports(module: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", f"import typer, {module}"], check=True)
    return time.perf_counter() - begun


def with_msgspec() -> None:
    import msgspec

    claim = msgspec.defstruct(
        "claim", [("source", str), ("at", str), ("date", str), ("excerpt", str), ("says", dict[str, str])]
    )
    msgspec.convert(CLAIMS, list[claim])  # type: ignore[valid-type]


def with_pydantic() -> None:
    import pydantic

    class Claim(pydantic.BaseModel):
        source: str
        at: str
        date: str
        excerpt: str
        says: dict[str, str]

    pydantic.TypeAdapter(list[Claim]).validate_python(CLAIMS)


def seconds(work: Callable[[], None]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def main() -> None:
    pairs: dict[str, tuple[Callable[[], float], Callable[[], float]]] = {
        "import beside typer": (lambda: imports("msgspec"), lambda: imports("pydantic")),
        "10,000 claims": (lambda: seconds(with_msgspec), lambda: seconds(with_pydantic)),
    }
    print(f"{'':22}{'msgspec':>12}{'pydantic':>12}{'ratio':>8}")
    for name, (ours, theirs) in pairs.items():
        taken = [(ours(), theirs()) for _ in range(ROUNDS)]
        a, b = (median(side) for side in zip(*taken, strict=True))
        print(f"{name:22}{a * 1000:>9.1f} ms{b * 1000:>9.1f} ms{b / a:>8.2f}")


if __name__ == "__main__":
    main()
