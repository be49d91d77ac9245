"""Record: the typed record, how it is read from files and revisions, and how a judgement is written into it.

Enters: YAML, and the texts of sources. Leaves: a `Record` with positions, all that is wrong with it, and edits that
leave every other byte alone. Uses: saying, ground. Only here, in the library and in the command line is the world
touched: in `files`, `revisions` and `texts`.
"""
