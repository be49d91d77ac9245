"""Rules on figures, and on attributes that sources tell differently."""
