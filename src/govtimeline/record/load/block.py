"""Plain YAML text -> plain tree, read line by line: what records are written in, and nothing beyond it.

That is block mappings and lists; texts bare, or in quotes without a backslash, that may go on over further lines;
folded and literal texts (`>`, `>-`, `|`, `|-`); mappings and lists in brackets that end on their line; comments. The
rest of YAML (anchors, tags, documents, tabs, nulls, and so on), whatever is wrong and whatever is in doubt is left to
libyaml, which then reads the text from its start. `read_tree` puts the two together.

Why it exists: with libyaml most of the time goes into objects for events and positions that are dropped at once. Of
a record of 10,000 claims this reader makes the same tree in two fifths of the time, and in half of it where hardly a
title or an excerpt comes twice: a line that does (`kind: inspection`) is taken apart once (`lines`).
"""

from __future__ import annotations

import re

from govtimeline.ground.place import START, Marks
from govtimeline.record.load.lines import (
    BARE,
    DEEPEST,
    FLOW,
    NOTHING,
    OPEN,
    Beyond,
    Lines,
    Node,
    joined,
    planted,
    remarked,
    unquoted,
)

_ODD = re.compile("[\0-\t\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""What YAML does not allow, or may take for a space or the end of a line."""

_BREAKS = re.compile(r"\n+")


def read_block(file: str, text: str) -> tuple[Node, Marks] | None:
    """The root of a document and its marks, as libyaml's events give them; None where that is for libyaml to say.

    In a tree that is given nothing is broken, odd or None.
    """
    if _ODD.search(text):
        return None
    try:
        return _Reader(file, text).read()
    except Beyond:
        return None


class _Reader:
    """One pass over the lines of a text. number: how many of them are read, while a text goes on over several."""

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.lines = text.split("\n")
        self.number = 0

    def read(self) -> tuple[Node, Marks]:
        """The document's root and marks. One long function: it runs once for every line of the file."""
        file, lines, cut = self.file, self.lines, Lines()
        stack: list[tuple[int, Node, Marks]] = []  # what is around the open node: column, node and marks of each
        top: Node = {}
        top_marks: Marks = {}
        column, here, marks = -1, top, top_marks
        child: Node
        child_marks: Marks
        name, mark, waiting = START, None, True  # waiting: for the value of the key `name`, on the lines below it
        bare_line = 0  # the last line with a bare text, which may go on
        done = 0  # lines read already as part of a text that began above them
        for number, line in enumerate(lines, 1):
            if number <= done:
                continue
            at, dash, key, kind, start, value = cut[line]
            if key is None and not dash:
                if kind == NOTHING:
                    continue
                if at <= column or column < 0:
                    raise Beyond
                if not waiting:
                    here[-1 if here.__class__ is list else name] += self.more(bare_line, number, kind, value)
                    bare_line = number
                    continue
            elif waiting:
                below = at > column or (dash and at == column)  # a list may stand right below its key
                if not below or len(stack) > DEEPEST:
                    raise Beyond
                place = file, number, at + 1
                child, child_marks = ([], [place]) if dash else ({}, {START: place})
                here[name], marks[name] = child, (mark, child_marks)
                stack.append((column, here, marks))
                column, here, marks = at, child, child_marks
            else:
                while at < column:
                    column, here, marks = stack.pop()
                if not dash and here.__class__ is list:
                    column, here, marks = stack.pop()
                if at != column or (not dash) is (here.__class__ is list):
                    raise Beyond
            if key is not None:
                at += dash
                mark = file, number, at + 1
                if dash:
                    child, child_marks = {}, {START: mark}
                    here.append(child)
                    marks.append(child_marks)
                    stack.append((column, here, marks))
                    column, here, marks = at, child, child_marks
                if key in here:
                    raise Beyond
                name = key

            place = file, number, start + 1
            if kind == BARE:
                bare_line = number
            elif kind == NOTHING:
                if key is None:
                    raise Beyond
                waiting = True
                continue
            elif kind == FLOW:
                value, place = planted(value, file, number)
            elif kind == OPEN:
                self.number = number
                value = self.quoted(value) if value[0] in "\"'" else self.block(value, column)
                done = self.number
            if here.__class__ is list:
                here.append(value)
                marks.append(place)
            else:
                here[name] = value
                marks[name] = mark, place
            waiting = False
        if waiting:
            raise Beyond
        return top[START], top_marks[START][1]

    def more(self, since: int, number: int, kind: int, text: str) -> str:
        """What the line `number`, a text alone, adds to the bare text of the line `since`."""
        between = self.lines[since : number - 1]
        if not since or kind != BARE or any(line.strip(" ") for line in between):
            raise Beyond
        return ("\n" * len(between) or " ") + text

    def quoted(self, written: str) -> str:
        """A text in quotes that goes on over further lines."""
        quote, first = written[0], self.number
        while self.number < len(self.lines):
            line = self.lines[self.number]
            if line and line[0] != " ":
                break
            self.number += 1
            if quote in line.replace(quote * 2, ""):
                found = remarked("\n".join((written, *self.lines[first : self.number])))
                if found is None:
                    break
                return unquoted(found[1])
        raise Beyond

    def block(self, written: str, column: int) -> str:
        """A folded or literal text, which ends before a line that stands no further in than its first."""
        style = written.rstrip(" ")
        if style not in (">", ">-", "|", "|-") or self.number == len(self.lines):
            raise Beyond
        first = self.lines[self.number]
        margin = len(first) - len(first.lstrip(" "))
        texts: list[str] = []
        while self.number < len(self.lines) and not self.lines[self.number][:margin].strip(" "):
            texts.append(self.lines[self.number][margin:])
            self.number += 1
        if margin <= column or not texts[0] or (self.number == len(self.lines) and texts[-1]):
            raise Beyond
        text = "\n".join(texts).rstrip("\n")
        if style[0] == ">":
            if any(text[:1] == " " for text in texts):
                raise Beyond
            text = _BREAKS.sub(joined, text)
        return text if style[-1] == "-" else text + "\n"
