"""A live session and what is kept of it: journal, undo, resume, protocol, settings, practice.

`live.Session` is the door; `store` lists and deletes; `protocol.build` is what the report is made
of. Nothing here knows the screen, and no sentence stands here: `notices` carry codes.
"""
