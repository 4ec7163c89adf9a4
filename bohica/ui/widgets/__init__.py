"""The few widgets there are, each usable by keyboard alone and by mouse alone.

base     Widget, Label
button   Button
choice   Choice, Stepper, Toggle
field    TextField (its model is field_model, its lines field_lines, both pure)
lists    DropDown, ListBox
scroll   ScrollPane
form     Form: focus order, hover, shortcuts, the default button
"""
