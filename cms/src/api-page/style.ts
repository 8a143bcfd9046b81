/** The look of the page: the colours of the site, on paper by day and by night. Pairs are AA in both. */
export const style = `
:root{color-scheme:light dark;--paper:#fbf4ea;--sheet:#fffdf9;--ink:#2d2135;--soft:#5d5067;--line:#e5d7c5;--green:#12544f;--wash:#dcebe3;--focus:#6b2fb3}
@media(prefers-color-scheme:dark){:root{--paper:#1d1722;--sheet:#282030;--ink:#f6ecdf;--soft:#cbbdcb;--line:#43374c;--green:#8fd6c4;--wash:#23403a;--focus:#d3b4ff}}
*{box-sizing:border-box}
html{scroll-behavior:auto}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.6 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif}
a{color:var(--green);text-underline-offset:.2em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:.2rem}
.skip{position:absolute;left:-99rem;top:0;padding:.75rem 1rem;background:var(--sheet)}
.skip:focus{left:0}
header,main,footer{max-width:64rem;margin:0 auto;padding:1.25rem 1rem}
h1{font-size:clamp(1.75rem,1.4rem + 1.7vw,2.6rem);line-height:1.2;margin:1rem 0 .5rem}
h2{font-size:clamp(1.35rem,1.2rem + .7vw,1.7rem);line-height:1.2;margin:3rem 0 .5rem;padding-top:1rem;border-top:2px solid var(--line)}
h3{font-size:1.05rem;line-height:1.35;margin:0 0 .5rem;overflow-wrap:anywhere}
h3 a{color:inherit;text-decoration:none}
h3 a:hover{text-decoration:underline}
p{max-width:44rem;margin:.5rem 0}
code{font:.9em/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
pre{margin:.75rem 0;padding:.75rem 1rem;background:var(--paper);border:1px solid var(--line);border-radius:.5rem;overflow-x:auto}
pre code{overflow-wrap:normal;font-size:.85rem}
.example pre{max-height:28rem;overflow:auto}
.curl code{white-space:pre-wrap;overflow-wrap:anywhere}
.method{display:inline-block;padding:0 .5rem;border-radius:.3rem;background:var(--wash);color:var(--green);font-size:.85em}
.operation,.schema{margin:1rem 0;padding:1rem;background:var(--sheet);border:1px solid var(--line);border-radius:.75rem}
.type{display:block;color:var(--soft);font-size:.9rem}
.note{color:var(--soft);font-size:.9rem}
summary{cursor:pointer;padding:.6rem 0;min-height:2.75rem;color:var(--green);font-weight:600}
.fields{margin:0}
.fields>div{padding:.5rem 0;border-top:1px solid var(--line)}
.fields dd{margin:0;max-width:44rem;overflow-wrap:anywhere}
.fields .fields{padding-left:1rem}
nav ul{list-style:none;margin:.5rem 0;padding:0;display:flex;flex-wrap:wrap;gap:0 1.25rem}
nav a{display:inline-block;padding:.5rem 0}
@media(min-width:48rem){.fields>div{display:grid;grid-template-columns:minmax(12rem,1fr) 2.5fr;gap:.25rem 1.5rem}.fields .fields>div{display:block}}
@media print{details::details-content{content-visibility:visible;display:block}.curl{border:0}}
`.trim()
