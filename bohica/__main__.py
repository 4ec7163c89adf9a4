"""`python -m bohica` is the same as `bohica`."""

import sys

from bohica.cli import main

if __name__ == "__main__":
    sys.exit(main())
