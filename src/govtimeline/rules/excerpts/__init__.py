"""Rules on excerpts and the texts they stand in."""
