"""What a record holds."""
