"""Rules on when things happened, and the words of their arguments."""
