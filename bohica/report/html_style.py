"""How a printed protocol looks: A4, the game's colours, fonts that every computer has."""

WAVES = (
    '<svg class="waves" viewBox="0 0 240 64" aria-hidden="true" focusable="false">'
    '<path d="M0 20q15-14 30 0t30 0 30 0 30 0 30 0 30 0 30 0 30 0v44H0z" fill="#a9cfdd"/>'
    '<path d="M0 34q15-14 30 0t30 0 30 0 30 0 30 0 30 0 30 0 30 0v30H0z" fill="#6aa9c4"/>'
    '<path d="M0 48q15-14 30 0t30 0 30 0 30 0 30 0 30 0 30 0 30 0v16H0z" fill="#18578b"/>'
    "</svg>"
)
"""Three terraces of water, for decoration."""

STYLE = """
@page { size: A4; margin: 16mm 16mm 18mm; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body {
  margin: 0; background: #e4dcc6; color: #17323d;
  font: 11pt/1.45 "Atkinson Hyperlegible Next", "Atkinson Hyperlegible", "Segoe UI",
    "Helvetica Neue", Helvetica, Arial, sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 210mm; margin: 8mm auto; padding: 16mm; background: #fff; }
h1, h2, h3, p, ul, ol, dl, dd { margin: 0; padding: 0; }
ul, ol { list-style: none; }
header { position: relative; padding: 0 62mm 5mm 0; border-bottom: 2pt solid #17323d; }
.waves { position: absolute; right: 0; bottom: 0; width: 52mm; height: 14mm; }
h1 { font-size: 23pt; line-height: 1.12; letter-spacing: -.01em; }
.group { margin-top: 1.5mm; font-size: 15pt; font-weight: 600; }
.facts { margin-top: 2mm; color: #38464b; }
.facts li { display: inline; }
.facts li + li::before { content: " · "; }
.mark {
  margin-top: 4mm; padding: 2.5mm 4mm; border: 1.2pt solid #714c07; border-radius: 2mm;
  background: #fbf3dd;
}
.mark strong { margin-right: .4em; }
.mark.draft { border: 1.6pt dashed #17323d; background: #fff; }
.mark.draft strong { font-size: 14pt; text-transform: uppercase; letter-spacing: .12em; }
section { margin-top: 8mm; }
h2 { font-size: 15pt; line-height: 1.2; margin-bottom: 2.5mm; break-after: avoid; }
.intro { margin-bottom: 2.5mm; color: #38464b; break-after: avoid; }
h3 {
  display: flex; flex-wrap: wrap; gap: 1mm 3mm; align-items: baseline;
  justify-content: space-between; font-size: 12pt; line-height: 1.3;
}
h3 > span:first-child { flex: 1 1 60%; white-space: pre-line; }
.tag {
  flex: none; max-width: 100%; padding: .3mm 2.2mm; border: 1pt solid currentcolor;
  border-radius: 3mm; font-size: 9.5pt; font-weight: 600; color: #38464b; background: #fff;
}
.tag.desired, .tag.done { color: #1d5c45; }
.tag.acceptable { color: #18578b; }
.tag.undesired, .tag.left { color: #713c07; border-style: dashed; }
.tag.objection, .tag.split { color: #634789; }
.entries > li { break-inside: avoid; }
.text { margin-top: .6mm; white-space: pre-line; }
.about { font-size: 9.5pt; color: #38464b; }
dl { margin-top: 1mm; }
dl > div { display: flex; gap: 2mm; }
dt { flex: none; color: #38464b; }
dt::after { content: ":"; }
dd { font-weight: 600; white-space: pre-line; min-width: 0; }
.areas .entries > li {
  margin-top: 2.5mm; padding: 3mm 4.5mm; border: 1pt solid #1d5c45; border-radius: 2.5mm;
}
.areas .entries > li.main { padding: 4mm 4.5mm; border-width: 2.4pt; background: #eef4ef; }
.areas .main h3 { font-size: 15pt; }
.areas .tag.main { color: #fff; background: #1d5c45; border-color: #1d5c45; }
.areas dl { display: flex; flex-wrap: wrap; gap: 0 8mm; }
.cards .entries > li, .tasks .entries > li {
  margin-top: 2mm; padding: 2.5mm 4mm; border-left: 2.4pt solid #634789; background: #f6f4f9;
}
.tasks .entries > li { border-color: #714c07; background: #fbf8f0; }
.all .entries { counter-reset: card; }
.all .entries > li {
  position: relative; counter-increment: card; padding: 2.5mm 0 2.5mm 10mm;
  border-top: .6pt solid #868173;
}
.all .entries > li::before {
  content: counter(card); position: absolute; left: 0; width: 7mm; text-align: right;
  font-weight: 600; font-variant-numeric: tabular-nums; color: #38464b; line-height: 1.42;
}
footer {
  margin-top: 10mm; padding: 3.5mm 4.5mm; border-radius: 2.5mm; background: #eef4ef;
  font-size: 9.5pt; break-inside: avoid;
}
footer h2 { font-size: 11pt; margin-bottom: 1mm; }
footer li { margin-left: 1.2em; list-style: disc; }
.made { margin-top: 2mm; color: #38464b; }
@media print {
  body { background: #fff; }
  main { max-width: none; margin: 0; padding: 0; }
}
@media screen and (max-width: 40em) {
  main { margin: 0; padding: 6mm; }
  header { padding-right: 0; }
  .waves { position: static; display: block; margin-bottom: 3mm; }
  dl > div { display: block; }
}
"""
"""Colours are those of the screen; text keeps 7:1, and no tag tells by colour alone."""

NUMBERS = """
@page {
  @bottom-right { content: counter(page); }
  @bottom-right, @bottom-left { font: 9pt "Segoe UI", Helvetica, Arial, sans-serif; }
}
"""
"""Page numbers, where the browser prints them."""
