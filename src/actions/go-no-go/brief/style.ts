/** Two palettes, and a third for paper; no colour carries a meaning that a word does not. */
export const style = `
:root { color-scheme: light dark; --ink: #1c2330; --soft: #5b6576; --line: #dde2ea; --page: #f5f7fa; --card: #fff;
  --go: #14713d; --no: #b3261e; --open: #8a5a00; --go-soft: #e5f5ec; --no-soft: #fdecea; --open-soft: #fff4dd; --link: #0b5cad }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf1; --soft: #9aa5b6; --line: #2c3442; --page: #0f141b; --card: #171d27;
  --go: #5bd08c; --no: #ff8a80; --open: #f2bd56; --go-soft: #12301f; --no-soft: #3a1916; --open-soft: #33270d; --link: #7db7ff } }
* { box-sizing: border-box }
body { margin: 0; padding: 24px 16px 48px; background: var(--page); color: var(--ink);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif }
main { max-width: 1080px; margin: 0 auto }
a { color: var(--link) }
code, pre { font: 0.92em/1.4 ui-monospace, SFMono-Regular, Menlo, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere }
pre { overflow-x: auto; white-space: pre-wrap }
header, section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 20px 24px; margin: 0 0 16px }
header { display: grid; grid-template-columns: 1fr auto; gap: 4px 24px; align-items: center; border-left: 8px solid var(--tone) }
.go { --tone: var(--go); --tone-soft: var(--go-soft) }
.no-go { --tone: var(--no); --tone-soft: var(--no-soft) }
.open { --tone: var(--open); --tone-soft: var(--open-soft) }
.eyebrow { margin: 0; color: var(--soft); font-size: 13px; overflow-wrap: anywhere }
h1 { margin: 0; font-size: 46px; line-height: 1.1; letter-spacing: -0.02em; color: var(--tone) }
.answer { margin: 4px 0 0; font-size: 19px; font-weight: 650 }
.headline { margin: 4px 0 0; color: var(--soft); overflow-wrap: anywhere }
.dial { grid-column: 2; grid-row: 1 / span 4; width: 132px; height: 132px }
.dial .track { stroke: var(--line) } .dial .value { stroke: var(--tone) }
.dial text { fill: var(--ink); font-weight: 700; text-anchor: middle } .dial .of { fill: var(--soft); font-weight: 400 }
h2 { margin: 0 0 10px; font-size: 18px } h3 { margin: 16px 0 8px; font-size: 15px }
p { margin: 0 0 10px } ul { margin: 0 0 8px; padding-left: 20px } li { margin: 3px 0; overflow-wrap: anywhere }
.reasons { list-style: none; padding: 0; margin: 0 }
.reasons li { border-left: 4px solid var(--tone); background: var(--tone-soft); border-radius: 6px; padding: 8px 12px; margin: 0 0 8px }
.reasons b { color: var(--tone) } .reasons .remedy { display: block; color: var(--soft) }
.table { overflow-x: auto } table { border-collapse: collapse; width: 100%; font-size: 14px }
th, td { text-align: left; vertical-align: top; padding: 7px 10px 7px 0; border-bottom: 1px solid var(--line); overflow-wrap: break-word; max-width: 420px }
th { color: var(--soft); font-weight: 600; white-space: nowrap } tbody tr:last-child td { border-bottom: 0 }
td:first-child { min-width: 26px } .right { text-align: right; padding-right: 14px; white-space: nowrap } .center { text-align: center } .more { color: var(--soft); font-size: 13px }
th:empty { width: 30px } .table + .table { margin-top: 18px }
.mark { display: inline-block; width: 19px; height: 19px; border-radius: 50%; text-align: center; font: 700 12px/19px system-ui, "DejaVu Sans", sans-serif }
.mark.ok { color: var(--go); background: var(--go-soft) } .mark.bad { color: var(--no); background: var(--no-soft) }
.mark.open { color: var(--open); background: var(--open-soft) } .mark.wait { color: var(--soft); background: var(--page) }
summary { cursor: pointer; color: var(--soft) }
footer { color: var(--soft); font-size: 13px; overflow-wrap: anywhere }
@media (max-width: 620px) { header { grid-template-columns: 1fr } .dial { grid-column: 1; grid-row: auto } h1 { font-size: 38px } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #bbb; --page: #fff; --card: #fff; --go: #14713d;
  --no: #b3261e; --open: #8a5a00; --go-soft: #fff; --no-soft: #fff; --open-soft: #fff; --link: #000 }
  body { padding: 0; font-size: 11px } header, section { break-inside: avoid-page; padding: 10px 12px; margin-bottom: 8px } table { font-size: 10px } }
`
