"""`python -m openupr` is the `openupr` command."""

import sys

from openupr.cli import main

if __name__ == "__main__":
    sys.exit(main())
