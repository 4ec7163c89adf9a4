"""Protocols for people: as a document, as HTML and Markdown, saved beside what is there."""
