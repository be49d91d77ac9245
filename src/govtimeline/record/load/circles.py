"""Circles that claims, renewals and figures close: one event after another, and that one after the first."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Any, TypeVar

from govtimeline.ground.errors import Problem
from govtimeline.record.model import Event, Figure
from govtimeline.record.statements import Claim

_Node = TypeVar("_Node", bound=Hashable)
_Edges = dict[_Node, list[tuple[_Node, Any]]]
_HINT = "one of them must have come first"


def claim_circles(events: Iterable[Event]) -> Iterator[tuple[Problem, list[Claim]]]:
    """Circles of one source's claims that only say `after` or `before` an event, each with the claims in it.

    Sources that tell rival orders are for the checks to judge. Plans and outcomes are held apart: what was
    planned to come after may have come before.
    """
    known = {event.id: event for event in events}
    graphs: dict[tuple[str, bool], _Edges[tuple[str, str]]] = {}
    for event in known.values():
        for claim in event.standing:
            for key, when in claim.whens:
                link = when.link
                if link is None or link.length is not None:
                    continue
                other = known.get(link.event)
                if other is None or link.relation not in ("after", "before"):
                    continue
                graph = graphs.setdefault((claim.source, claim.planned), {})
                if link.relation == "after":
                    earlier = _point(other, link.point or "end")
                    later = _point(event, "end" if key == "date" else key)
                else:
                    earlier = _point(event, "start" if key == "date" else key)
                    later = _point(other, link.point or "start")
                graph.setdefault(earlier, []).append((later, (event, claim, key)))
                for one in (event, other):
                    if one.spans and (one.id, "start") not in graph:
                        graph[one.id, "start"] = []
    for graph in graphs.values():
        for id, end in [*graph]:
            if end == "start":
                graph[id, end].append(((id, "end"), None))
        for circle in _circles(graph):
            steps = [step for step in reversed(circle) if step is not None]
            first = min(range(len(steps)), key=lambda n: steps[n][1].place)
            steps = steps[first:] + steps[:first]
            _, claim, key = steps[0]
            told = ", ".join(f'"{one.id}" {getattr(c, k)}' for one, c, k in steps)
            message = f"events that come after one another in a circle: {told}"
            yield Problem(claim.at_key(key), message, _HINT), [c for _, c, _ in steps]


def renewal_circles(events: Iterable[Event]) -> Iterator[tuple[Problem, list[Event]]]:
    """Circles of events that renew one another, each with the events in it."""
    graph: _Edges[str] = {event.id: [(event.renews, event)] for event in events if event.renews is not None}
    for circle in _circles(graph):
        event = min(circle, key=lambda one: one.place)
        chain = ", ".join(f'"{one.id}" renews "{one.renews}"' for one in circle)
        if len(circle) == 1:
            problem = Problem(event.at_key("renews"), f'"{event.id}" renews itself', "name the one before it")
        else:
            message = f"events that renew one another in a circle: {chain}"
            problem = Problem(event.at_key("renews"), message, _HINT)
        yield problem, circle


def figure_circles(figures: Iterable[Figure]) -> Iterator[tuple[Problem, list[Figure]]]:
    """Circles of figures that are reckoned from one another, each with the figures in it."""
    graph: _Edges[str] = {
        figure.id: [(id, figure) for id in figure.equals.figures] for figure in figures if figure.equals
    }
    for circle in _circles(graph):
        figure = min(circle, key=lambda one: one.place)
        first = circle.index(figure)
        ids = [one.id for one in circle[first:] + circle[:first]]
        if len(circle) == 1:
            message, hint = f'"{figure.id}" is reckoned from itself', "reckon it from other figures"
        else:
            chain = ", ".join(f'"{one}" from "{other}"' for one, other in zip(ids, [*ids[1:], ids[0]], strict=True))
            message = f"figures that are reckoned from one another in a circle: {chain}"
            hint = "one of them must be stated without the others"
        yield Problem(figure.at_key("equals"), message, hint), circle


def _point(event: Event, end: str) -> tuple[str, str]:
    """An end of an event as a node; an event that falls on one date has a single one."""
    return event.id, end if event.spans else "date"


def _circles(graph: _Edges[_Node]) -> list[list[Any]]:
    """Circles of a graph, as the labels of their edges: enough of them that without those none is left.

    graph: for each node the nodes it leads to, with a label. Depth first, without recursion: chains are long.
    """
    circles: list[list[Any]] = []
    done: set[_Node] = set()
    for root in graph:
        if root in done:
            continue
        position = {root: 0}
        labels: list[Any] = []
        walk = [(root, iter(graph[root]))]
        while walk:
            node, edges = walk[-1]
            for following, label in edges:
                if following in position:
                    circles.append([*labels[position[following] :], label])
                elif following not in done:
                    position[following] = len(walk)
                    labels.append(label)
                    walk.append((following, iter(graph.get(following, ()))))
                    break
            else:
                walk.pop()
                done.add(node)
                del position[node]
                if labels:
                    labels.pop()
    return circles
