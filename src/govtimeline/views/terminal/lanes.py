"""The gutter of a timeline: a bar for each span while it runs, in as many lanes as there is room for."""

from __future__ import annotations

from collections.abc import Iterable

OPENS, RUNS, CLOSES = "╭", "│", "╰"


class Lanes:
    """Bars over the rows of a timeline.

    runs: the first and last row of each span. most: the most lanes there is room for; the longest spans get
    them first, the others go without.
    """

    def __init__(self, runs: Iterable[tuple[int, int]], most: int) -> None:
        self.taken: list[list[tuple[int, int]]] = []
        for first, last in sorted(runs, key=lambda run: (run[0] - run[1], run)):
            for lane in self.taken:
                if all(last < a or b < first for a, b in lane):
                    lane.append((first, last))
                    break
            else:
                if len(self.taken) < most:
                    self.taken.append([(first, last)])
        self.width = 2 * len(self.taken)

    def at(self, row: int) -> str:
        """The lanes on the first line of a row."""
        cells, reach = "", " "
        for lane in self.taken:
            sign = next((_sign(row, run) for run in lane if run[0] <= row <= run[1]), " ")
            if sign in (OPENS, CLOSES):
                sign = sign if reach == " " else "┬" if sign == OPENS else "┴"
                reach = "─"
            elif reach == "─":
                sign = "┼" if sign == RUNS else "─"
            cells += sign + reach
        return cells

    def under(self, row: int) -> str:
        """The lanes on the further lines of a row."""
        return self._between(row, row + 1)

    def above(self, row: int) -> str:
        """The lanes on the lines before a row."""
        return self._between(row - 1, row)

    def _between(self, before: int, after: int) -> str:
        return "".join(
            f"{RUNS} " if any(first <= before and after <= last for first, last in lane) else "  "
            for lane in self.taken
        )


def _sign(row: int, run: tuple[int, int]) -> str:
    return OPENS if row == run[0] else CLOSES if row == run[1] else RUNS
