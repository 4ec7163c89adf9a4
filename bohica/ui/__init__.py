"""Everything on the screen; the only package that imports pygame.

A guide for whoever writes a screen.

A screen is a class in `screens/`, listed in the registry (name -> "module:Class") that `cli`
hands to `App`. It gets `services` first, then whatever `Push("name", ...)` was given:

    class Question(Screen):
        overlay = True                       # draw the screen below first, shaded

        def __init__(self, services: Services, text: str) -> None:
            super().__init__(services)
            self.text = text
            yes, no = columns(Box(560, 620, 800, 96), "*", "*", gap=24)
            t = services.t
            self.form = Form([
                Button(yes, t("common.yes"), lambda: Back(True), default=True),
                Button(no, t("common.no"), lambda: Back(False), kind="quiet"),
            ])

        def handle(self, event: Input) -> Go | None:
            if self.form.handle(event):
                return self.form.go          # what a callback answered, often None
            return Back(False) if event.kind == "back" else None

        def draw(self, canvas: Canvas) -> None:
            canvas.panel(Box(480, 320, 960, 440), theme.CARD)
            canvas.text(Box(560, 380, 800, 200), self.text, size=READ, align="centre")
            self.form.draw(canvas)

The one below gets `on_resume(True)`. To go somewhere without an input set `self.goes`.

- Geometry: design units, 1920x1080, y down. Lay out with `layout.Box`, `rows`, `columns`, `grid`;
  keep to `SAFE`. Never use pixels, never ask pygame for the mouse or the keys.
- Drawing: everything by `Canvas`; `draw` fills the whole stage or is an `overlay`, and changes
  nothing. What is costly to make goes through `canvas.art.get(key, make)`; the key holds the size
  in pixels. `with canvas.clipped(box):` cuts, `canvas.shifted(dx, dy)` moves.
- Text: `services.t(key, **values)`, never a literal. `canvas.text` takes `**bold**` and
  `*italic*`; pass `markup=False` for what people have written. `smallest=` lets it shrink.
  Does it fit? `services.fonts.fit(...)` answers the lines or None. Sizes are in `theme`.
- Time: `update(dt)` answers STILL, CHANGED (draw once) or MOVING (draw and run at 60 Hz). Under
  `services.settings.reduced_motion` go to the end at once. The clock is `services.now()`.
- Input: see `inputs.Input`. `continue` with `remote` set only continues: it never chooses an
  answer or closes a vote, which a `Form` minds by itself. `back` never quits or loses anything.
- Typing: a screen with text fields overrides `text_focus` to return `self.form.text_focus`;
  keys then type, and B, `.`, Space and Return are no commands.
- A form's focus order is the order of its widgets. Give each a shortcut or a Tab stop; nothing
  may need the mouse, and nothing may need the keyboard.
- Icons and symbols are `shapes.SHAPES`, by name: `canvas.shape("check", box, theme.INK)`. The
  typeface has no arrows or check marks. A seat: `canvas.seat(3, box)`.
- Sound: `services.sound.play("drop")`; names in `sound.RECIPES`.
- Tests: `tests/ui/conftest.py` has `services` and `app_with`; drive `app.send(Input(...))` or
  `app.step(events, dt)`, and look at what the screen holds or at the pixels.
"""

import os

# Read by pygame when it is imported, which every module of this package does after this line.
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
