/** How the page looks: for a projector, a phone, a dark room and paper, without anything from elsewhere. */
import { PHONE_SIZE } from './svg/ink.js';
import { SHADES, shadeVariables } from './svg/shades.js';

const LIGHT = `--ink:#1b1f23;--faint:#59626a;--grid:#e2e6e9;--paper:#ffffff;--raised:#f4f6f7;--cloud:#d3d9de;--zone:#5e8a73;--first:#00609c;--second:#a84300;--third:#00694f;--fourth:#83326f;--shadow:rgb(0 0 0/.3);${shadeVariables(SHADES.light)}`;
const DARK = `--ink:#eceff1;--faint:#a9b3bb;--grid:#30373d;--paper:#15181b;--raised:#1e2327;--cloud:#414a52;--zone:#7db798;--first:#62bdf2;--second:#ff9d57;--third:#4fd0a5;--fourth:#e79bd2;--shadow:rgb(255 255 255/.35);${shadeVariables(SHADES.dark)}`;

export const STYLE = `
:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{font:clamp(1rem,.92rem + .35vw,1.25rem)/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);overflow-wrap:anywhere}
a{color:var(--first)}
a:focus-visible{outline:3px solid var(--second);outline-offset:2px}
.skip{position:absolute;left:-100vw}
.skip:focus{left:1rem;top:1rem;padding:.5rem 1rem;background:var(--paper);z-index:1}
.page{max-width:46rem;margin:0 auto;padding:1.2rem 1rem 3rem}
h1{font-size:1.9rem;line-height:1.2;margin:0 0 .3rem;text-wrap:balance}
h2{font-size:1.45rem;line-height:1.25;margin:0 0 .8rem;padding-top:1.4rem;border-top:3px solid var(--ink)}
p,ul,ol,figure,table{margin:0 0 1rem}
header p{margin:0 0 .6rem}
.quiet{color:var(--faint);font-size:.88rem}
.verdict{font-size:1.15rem;font-weight:600}
.score{list-style:none;padding:0;display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:1rem 0}
.score li{background:var(--raised);border-top:5px solid var(--first);padding:.7rem 1rem}
.score li+li{border-top:5px double var(--second)}
.score b{display:block;font-size:2.6rem;line-height:1.1;font-variant-numeric:tabular-nums}
.score span{display:block;color:var(--faint);font-size:.88rem}
nav{font-size:.92rem;margin:1.4rem 0}
nav h2{font-size:1rem;border:0;padding:0;margin:0 0 .3rem}
nav ol{margin:0;padding-left:1.4rem;columns:2;column-gap:2rem}
li{margin:0 0 .35rem}
section{margin:2.4rem 0 0}
section>ol>li{margin-bottom:.6rem}
#statement>ol{border-left:4px solid var(--grid);padding-left:2.4rem}
#discuss>ol>li{font-size:1.08rem;margin-bottom:1rem}
figure{background:var(--raised);padding:.8rem .8rem .6rem}
figure svg{display:block;width:100%;height:auto;max-height:46rem}
figure svg.tall{max-height:none}
figure{--paper:var(--raised)}
pre{background:var(--raised);padding:.7rem 1rem;margin:0 0 1rem;white-space:pre-wrap;font-size:.88rem}
figcaption{font-size:.9rem;color:var(--faint);padding-top:.4rem}
table{border-collapse:collapse;width:100%;font-size:.92rem;line-height:1.35}
caption{text-align:left;font-weight:600;padding:0 0 .35rem}
th{overflow-wrap:break-word}
td{min-width:4.4em}
th,td{text-align:left;vertical-align:top;padding:.34rem .6rem .34rem 0;border-bottom:1px solid var(--grid);font-weight:400;hyphens:auto}
thead th{border-bottom:2px solid var(--ink);font-weight:600;vertical-align:bottom}
th:last-child,td:last-child{padding-right:0}
.number{text-align:right;font-variant-numeric:tabular-nums;hyphens:none;min-width:3em}
td.number{overflow-wrap:normal;white-space:nowrap}
.number+:not(.number){padding-left:.8rem}
.wide{margin:0 0 1rem;overflow-x:auto;container-type:inline-size;background:linear-gradient(to right,var(--paper) 30%,transparent) local 0 0/3rem 100%,linear-gradient(to left,var(--paper) 30%,transparent) local calc(100% + 1px) 0/3rem 100%,linear-gradient(to right,var(--shadow),transparent) 0 0/1rem 100%,linear-gradient(to left,var(--shadow),transparent) 100% 0/1rem 100%;background-repeat:no-repeat}
.wide:focus-visible{outline:3px solid var(--second);outline-offset:2px}
.wide>table{margin:0}
.wide caption{position:sticky;left:0;max-width:100cqw}
.scrolls th:first-child{position:sticky;left:0;background:var(--paper)}
@supports (animation-timeline:scroll(inline)){
.scrolls th:first-child{animation:over linear both;animation-timeline:scroll(inline)}
@keyframes over{from{box-shadow:none}1%,to{box-shadow:2px 0 var(--faint)}}
}
details{margin:0 0 1rem}
summary{cursor:pointer;font-weight:600;padding:.2rem 0}
summary:focus-visible{outline:3px solid var(--second);outline-offset:2px}
details[open]>summary{margin-bottom:.8rem}
.tables{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,20rem),1fr));gap:.4rem 2rem;align-items:start}
footer{margin-top:3rem;border-top:1px solid var(--grid);padding-top:.8rem}
@media (min-width:70rem){
.page{max-width:72rem;display:grid;grid-template-columns:13rem minmax(0,48rem);column-gap:2.5rem;justify-content:center}
header,footer{grid-column:1/-1}
nav{position:sticky;top:1.5rem;align-self:start;margin-top:2.4rem}
nav ol{columns:1}
}
@media (max-width:40rem){
h1{font-size:1.5rem}
h2{font-size:1.25rem}
.score b{font-size:2rem}
table{font-size:.84rem}
th,td{padding-right:.4rem}
.number+:not(.number){padding-left:.4rem}
.scrolls th:first-child{overflow-wrap:anywhere;min-width:calc(var(--names) + .4rem)}
figure{padding:.4rem;margin-inline:-.4rem}
figure text{font-size:${PHONE_SIZE}px}
figure text[font-weight]{font-size:17px}
#statement>ol{padding-left:1.7rem}
}
@media print{
:root{color-scheme:light;${LIGHT}}
html{font-size:10.5pt}
.skip,nav{display:none}
.wide{overflow:visible;background:none}
.scrolls th:first-child{position:static}
.page{display:block;max-width:none;padding:0}
h2{break-after:avoid}
figure,tr,li,.score{break-inside:avoid}
figure svg{max-height:17cm}
figure svg.tall{max-height:24cm}
a{color:inherit;text-decoration:none}
}
`;
