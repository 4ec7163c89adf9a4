"""Everything on the screen; the only package that imports pygame. (Guide is filled in below.)"""

import os

# Read by pygame when it is imported, which every module of this package does after this line.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
