/** The project's tokens (app/style/tokens.css) and the report's own rules. */
export const STYLE = `
:root{color-scheme:light dark;--paper:#fbf8f1;--card:#fffefb;--stone:#f2ecdf;--line:#d9d0bc;--edge:#857c68;--ink:#1a1d23;--ink-soft:#444a53;--civic:#163f78;--civic-tint:#e4ebf6;--token:#6d8cbc;--drawn:#e9a21b;--drawn-ink:#653f00;--drawn-tint:#fbefd3;--leaf:#1d5230;--brick:#87290f;--slot:#ddd4c1;
--text:"Commonlot Text","Atkinson Hyperlegible Next","Atkinson Hyperlegible",system-ui,-apple-system,"Segoe UI",sans-serif;--title:"Commonlot Title",Newsreader,Georgia,"Times New Roman",serif}
@media screen and (prefers-color-scheme:dark){:root{--paper:#11161e;--card:#19202b;--stone:#161c26;--line:#313c4c;--edge:#8491a5;--ink:#f6f1e5;--ink-soft:#c7cedb;--civic:#a9c8f8;--civic-tint:#1d2c45;--token:#7f97bc;--drawn:#f0b13a;--drawn-ink:#ffda8f;--drawn-tint:#342911;--leaf:#a0dcae;--brick:#ffb8a6;--slot:#334052}}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;font-family:var(--text);line-height:1.5;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
main,header,footer{max-width:58rem;margin-inline:auto;padding-inline:clamp(1rem,4vw,2.5rem)}
header{padding-block:clamp(2rem,6vw,4rem) 0}
footer{padding-block:2rem 4rem;color:var(--ink-soft);font-size:.89rem}
h1,h2,h3{font-family:var(--title);font-weight:500;line-height:1.14;letter-spacing:-.008em;text-wrap:balance;margin:0}
h1{font-size:clamp(2rem,1.4rem + 2.9vw,3.2rem)}
h2{font-size:clamp(1.4rem,1.2rem + .9vw,1.85rem);margin-block-end:.6rem}
h3{font-size:1.1rem;margin-block:1.6rem .5rem}
p,li,dd{max-width:40rem;text-wrap:pretty}
p{margin:0 0 1rem}
.kicker{font-weight:600;color:var(--civic);margin:0 0 .6rem}
.lead{font-size:1.16rem;color:var(--ink-soft);margin-block:1rem 0}
.soft{color:var(--ink-soft)}
.small{font-size:.89rem}
section{padding-block:clamp(2rem,5vw,3rem);border-block-start:1px solid var(--line)}
main>section:first-child{border:0}
.figures{display:flex;flex-wrap:wrap;gap:1px;margin:2rem 0 0;background:var(--line);border:1px solid var(--line);border-radius:1rem;overflow:hidden}
.figures div{flex:1 1 8.4rem;background:var(--card);padding:1rem 1.1rem;display:flex;flex-direction:column-reverse;justify-content:flex-end}
.figures dd{margin:0;font-family:var(--title);font-size:1.85rem;line-height:1.15;font-variant-numeric:lining-nums}
.figures dt{color:var(--ink-soft);font-size:.89rem}
.figures .won{background:var(--drawn-tint)}
figure{margin:1.25rem 0}
figcaption{color:var(--ink-soft);font-size:.89rem;margin-block-start:.8rem}
svg{display:block;width:100%;height:auto}
.crowd path{stroke-width:8;stroke-linecap:round}
.t{stroke:var(--token)}.d{stroke:var(--drawn)}.s{stroke:var(--slot)}.c{stroke:var(--civic)}
.key{display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;list-style:none;margin:.6rem 0 0;padding:0}
.key b{color:var(--ink)}
.dot{display:inline-block;width:.72em;height:.72em;border-radius:50%;margin-inline-end:.45em;background:var(--token)}
.dot.won{background:var(--drawn)}.dot.out{background:var(--slot);box-shadow:inset 0 0 0 1px var(--edge)}.dot.sure{background:var(--civic)}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.95rem}
caption{font-family:var(--title);font-size:1.2rem;font-weight:500;text-align:start;padding-block:1.5rem .4rem}
th,td{text-align:end;padding:.42rem 0 .42rem .9rem;border-block-end:1px solid var(--line);vertical-align:middle}
td{white-space:nowrap}
th:first-child,td:first-child{text-align:start;padding-inline-start:0}
thead th{font-weight:600;font-size:.83rem;color:var(--ink-soft);vertical-align:bottom}
tbody th{font-weight:400;overflow-wrap:anywhere;min-width:6.5rem;width:27%}
tbody tr:hover{background:var(--stone)}
td.pic{width:38%;min-width:7rem}
.wide{overflow-x:auto}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.wide:focus-visible,summary:focus-visible{outline:3px solid var(--civic);outline-offset:3px;border-radius:.25rem}
.up{color:var(--leaf);font-weight:600}.down{color:var(--brick);font-weight:600}
.levels{list-style:none;margin:1.5rem 0 0;padding:0}
.levels li{max-width:none;display:grid;grid-template-columns:6.2rem 1fr;gap:.2rem 1.2rem;padding-block:.9rem;border-block-start:1px solid var(--line)}
.levels p{margin:0}
.levels .chance{font-family:var(--title);font-size:1.5rem;line-height:1.2;font-variant-numeric:lining-nums}
details{margin-block-start:.5rem}
summary{cursor:pointer;color:var(--civic);font-weight:600;min-height:1.9rem;padding-block:.2rem}
.note{background:var(--card);border:1px solid var(--line);border-inline-start:.35rem solid var(--civic);border-radius:.625rem;padding:1rem 1.2rem;margin-block:1.25rem}
.note p:last-child{margin:0}
.won-note{border-inline-start-color:var(--drawn)}
ul.plain{padding-inline-start:1.2rem;margin:0 0 1rem}
code{font-family:ui-monospace,"Cascadia Mono",Menlo,monospace;font-size:.85em;overflow-wrap:anywhere}
.axis{stroke:var(--edge);stroke-width:1}.equal{stroke:var(--ink);stroke-width:1.6;stroke-dasharray:5 4}.area{fill:var(--civic-tint)}.step{fill:none;stroke:var(--civic);stroke-width:2.2;stroke-linejoin:round}
svg text{font-family:var(--text);fill:var(--ink-soft);font-size:13px}
.track{stroke:var(--slot);stroke-width:10;stroke-linecap:round}.range{stroke:var(--token);stroke-width:10;stroke-linecap:round}.here{fill:var(--drawn);stroke:var(--card);stroke-width:2}
.zero{stroke:var(--edge);stroke-width:1.5}.zero.mean{stroke:var(--ink)}.more{fill:var(--leaf)}.less{fill:var(--brick)}
@media (max-width:34rem){.levels li{grid-template-columns:1fr}.hide{display:none}td.pic{width:24%;min-width:4rem}td.pic{padding-inline-end:.3rem}td.pic svg{overflow:visible}.track,.range{stroke-width:24}.here{r:17px;stroke-width:5}.zero.mean{stroke-width:5}svg text{font-size:23px}thead th{font-size:.75rem}th,td{padding-inline-start:.6rem}}
@media print{html{font-size:10.5pt}body{background:#fff;color:#000}.figures,.note,tr,.levels li,figure{break-inside:avoid}h2,h3,caption{break-after:avoid}section{padding-block:1.2rem}svg,svg *,.dot,.figures div{flex:1 1 8.4rem;print-color-adjust:exact;-webkit-print-color-adjust:exact}details::details-content{content-visibility:visible;display:block}}
`;
