"""Rules about registers, and what they share."""
