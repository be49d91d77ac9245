"""Story: what a record tells, by event and figure: moments, their order, who agrees, why a day is what it is.

Enters: a record, its solution, findings. Leaves: `Story`, `Explanation`, `Agreement`, `Listing`, in words but for no
format. Uses: rules, reason, record, saying, ground.
"""
