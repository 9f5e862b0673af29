export const style = `
:root{--fg:#1f2328;--muted:#59636e;--bg:#fff;--panel:#f6f8fa;--line:#d1d9e0;--ok:#1a7f37;--bad:#d1242f;--warn:#9a6700;--accent:#0969da}
@media (prefers-color-scheme:dark){:root{--fg:#e6edf3;--muted:#9198a1;--bg:#0d1117;--panel:#151b23;--line:#3d444d;--ok:#3fb950;--bad:#f85149;--warn:#d29922;--accent:#4493f8}}
*{box-sizing:border-box}body{margin:0;background:var(--bg);color:var(--fg);font:15px/1.55 system-ui,"Segoe UI",sans-serif}
main{max-width:1180px;margin:0 auto;padding:28px 20px;display:grid;grid-template-columns:230px minmax(0,1fr);gap:28px}
header{grid-column:1/-1;border-bottom:1px solid var(--line);padding-bottom:16px}h1{margin:0;font-size:24px}header p{margin:4px 0 0;color:var(--muted)}
nav ul{list-style:none;margin:0;padding:0;position:sticky;top:20px}nav a{display:block;padding:6px 10px;border-radius:6px;color:inherit;text-decoration:none}nav a:hover{background:var(--panel)}
section{border:1px solid var(--line);border-radius:10px;padding:4px 22px 18px;margin-bottom:22px;overflow-wrap:anywhere}
section>h2:first-child{font-size:16px;color:var(--muted);border-bottom:1px solid var(--line);padding-bottom:10px}
.success{color:var(--ok)}.failure,.error{color:var(--bad)}.warning,.cancelled{color:var(--warn)}.skipped,.notice{color:var(--muted)}
table{border-collapse:collapse;display:block;overflow-x:auto;margin:12px 0}th,td{border:1px solid var(--line);padding:6px 12px}th{background:var(--panel);font-weight:600}
code{background:var(--panel);padding:.15em .35em;border-radius:5px;font:13px ui-monospace,monospace}pre{background:var(--panel);padding:12px;border-radius:8px;overflow:auto;max-height:420px}pre code{padding:0}
details{margin:10px 0}summary{cursor:pointer;font-weight:600}sub{color:var(--muted)}blockquote{margin:0;border-left:4px solid var(--line);padding-left:14px;color:var(--muted)}
.annotations li{margin:6px 0}.steps summary{font-weight:400}.time{color:var(--muted);float:right}a{color:var(--accent)}
.chart{max-width:640px;width:100%;font-size:11px;fill:var(--muted)}.chart .title{font-size:14px;fill:var(--fg)}.grid{stroke:var(--line)}.bar{fill:var(--accent);opacity:.55}.line{fill:none;stroke:var(--ok);stroke-width:2.5}.dot{fill:var(--ok)}
@media (max-width:760px){main{grid-template-columns:minmax(0,1fr);padding:16px 12px}nav ul{position:static}section{padding:2px 14px 14px}}
`
