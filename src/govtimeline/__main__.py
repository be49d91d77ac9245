"""`python -m govtimeline`."""

from govtimeline.cli import main

main()
