"""What `check` finds."""
