"""BOHICA: the reception game on a shared screen.

Imports point one way: words, rules, content, session, report, ui, cli.
"""

# Kept in code: importlib.metadata would cost more than the rest of `bohica --version`.
__version__ = "0.1.0"
