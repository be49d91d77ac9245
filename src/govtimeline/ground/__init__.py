"""Ground: places in files, clean text, known names, the two readings, errors with a remedy.

Enters: texts and names. Leaves: the same made safe, found or refused. Uses: nothing of the project.
"""
