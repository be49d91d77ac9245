"""What is wrong with the input."""
