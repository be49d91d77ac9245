"""The sources, and who agrees with whom."""
