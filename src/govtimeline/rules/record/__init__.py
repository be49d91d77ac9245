"""Rules on what a record refers to, and on what it lacks."""
