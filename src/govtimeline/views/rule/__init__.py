"""A rule with its samples."""
