"""govtimeline: a linter for the historical record of government."""

__version__ = "0.1.0"
