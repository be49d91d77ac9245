"""YAML text -> plain tree: the quick reader has the first try, and libyaml what that one leaves."""

from __future__ import annotations

from govtimeline.record.load.block import read_block
from govtimeline.record.load.tree import Tree


def read_tree(file: str, text: str) -> Tree:
    """Read one YAML document; `root` is BROKEN where it cannot be read to its end.

    file: its name as problems give it. text: what it holds, a leading byte-order mark already off.
    """
    plain = read_block(file, text)
    if plain is not None:
        return Tree(*plain, [], True)
    from govtimeline.record.load.events import read_events  # importing PyYAML takes longer than reading most records

    return read_events(file, text)
