"""How much of each source the record tells."""
