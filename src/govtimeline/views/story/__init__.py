"""A story: what happened, when, and who says so."""
