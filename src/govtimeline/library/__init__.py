"""Library: a record opened, a session over it that solves and checks in one place, and answers for a person.

Enters: paths, texts, days. Leaves: `LoadedRecord`, `Session` and what they answer; `render` writes any of it. Uses:
every room but the command line. The package's own `__init__` is its face.
"""
