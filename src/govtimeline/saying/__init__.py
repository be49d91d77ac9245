"""Saying: what a time, a length, an amount or an expression says, read strictly and fairly.

Enters: one text of a record. Leaves: `When`, `Duration`, `Amount`, `Expression`, or Unreadable with a hint. Uses:
ground.
"""
