"""Decks: YAML files decoded into the rules' cards, with every problem at its line and column."""
