// SPDX-License-Identifier: Apache-2.0
//
// The style sheet of an annotation's page. Each kind of reading has a colour and a shape of its
// own, and a label in words; each may be switched off by its box in the legend.
#pragma once

#include <string_view>

namespace belie {

inline constexpr std::string_view kAnnotationStyle = R"css(
:root { color-scheme: light dark; --page: #fdfcfa; --ink: #1d1d1f; --faint: #5c5c63; --line: #d4d0c8;
  --panel: #f4f1ea; --focus: #0b57d0;
  --name: #d5e4fb; --name-ink: #0b4aa0; --title-ink: #6a2a9a; --time: #d3efdc; --time-ink: #0d6235;
  --quantity: #fbe3bf; --quantity-ink: #7d4700; --age: #fbd8e3; --age-ink: #9a1550;
  --quotation-ink: #6b5300; --report-ink: #4d5560; --clause-ink: #9c2a12; }
@media (prefers-color-scheme: dark) { :root { --page: #17181b; --ink: #e9e7e2; --faint: #a9a8a3;
  --line: #3b3d43; --panel: #202226; --focus: #9ac1ff;
  --name: #1c3a66; --name-ink: #a9cbff; --title-ink: #d6b0f5; --time: #1a4a2d; --time-ink: #9fe0b6;
  --quantity: #56390b; --quantity-ink: #f6cd8b; --age: #5a1d37; --age-ink: #f8b4cd;
  --quotation-ink: #e2c766; --report-ink: #b6bec9; --clause-ink: #ff9f8a; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 60rem; background: var(--page);
  color: var(--ink); font: 1rem/1.5 system-ui, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .2rem; overflow-wrap: anywhere; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .2rem; overflow-wrap: anywhere; }
p { margin: 0; }
.about { color: var(--faint); overflow-wrap: anywhere; }
.legend { border: 1px solid var(--line); border-radius: .4rem; background: var(--panel);
  margin: 1rem 0 0; padding: .5rem .9rem .6rem; }
.legend legend { padding: 0 .4rem; color: var(--faint); }
.legend label { display: inline-flex; align-items: center; gap: .35rem; margin: .1rem 1.1rem .1rem 0;
  white-space: nowrap; }
.legend .mark { line-height: 1.4; }
.block { border-top: 1px solid var(--line); margin-top: 1rem; padding-top: .8rem; }
.where { color: var(--faint); font-size: .8rem; }
.text { font-family: Georgia, "Noto Serif", serif; font-size: 1.08rem; line-height: 2.15;
  overflow-wrap: anywhere; }
.headline .text { font-size: 1.4rem; font-weight: 600; }
.mark { border-radius: .2rem; padding: .12rem .1rem; box-decoration-break: clone;
  -webkit-box-decoration-break: clone; }
.mark > .label { font: 600 .64rem/1 system-ui, "Helvetica Neue", Arial, sans-serif; font-style: normal;
  letter-spacing: .02em; margin-left: .22em; vertical-align: .32em; white-space: nowrap; }
.name { background: var(--name); } .name > .label { color: var(--name-ink); }
.title { border-bottom: 2px solid var(--title-ink); border-radius: 0; }
.title > .label { color: var(--title-ink); }
.time { background: var(--time); } .time > .label { color: var(--time-ink); }
.quantity { background: var(--quantity); } .quantity > .label { color: var(--quantity-ink); }
.age { background: var(--age); } .age > .label { color: var(--age-ink); }
.quotation { border: 1px dashed var(--quotation-ink); border-width: 1px 0; border-radius: 0; }
.quotation > .label { color: var(--quotation-ink); }
.report { border-bottom: 2px dotted var(--report-ink); border-radius: 0; }
.report > .label { color: var(--report-ink); }
.clause { color: var(--clause-ink); font-weight: 600; padding: 0; }
.clause > .label { color: var(--clause-ink); font-weight: 500; }
details { margin-top: .4rem; }
summary { cursor: pointer; color: var(--faint); font-size: .88rem; }
summary:focus-visible, .scroll:focus-visible, input:focus-visible { outline: 2px solid var(--focus);
  outline-offset: 2px; }
.scroll { overflow-x: auto; margin: .4rem 0; }
table { border-collapse: collapse; font-size: .88rem; margin: .4rem 0 .6rem; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .2rem .9rem .2rem 0;
  border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
th { font-weight: 600; } th[scope="row"] { font-weight: 400; color: var(--faint); width: 5.5rem; }
td.place { white-space: nowrap; width: 4rem; } td.words { width: 45%; }
.tree { display: block; background: var(--panel); border-radius: .4rem; }
.tree text { text-anchor: middle; fill: var(--ink); font: 13px ui-monospace, "DejaVu Sans Mono", monospace; }
.tree .tag { font-size: 10px; fill: var(--faint); }
.tree .root { font-weight: 700; text-decoration: underline; }
.tree .relation { font-size: 10px; fill: var(--ink); }
.tree .arc { fill: none; stroke: var(--faint); stroke-width: 1.2; }
.tree .unsure { stroke-dasharray: 4 3; }
.tree .tip { fill: var(--faint); }
@media print { details { display: none; } body { max-width: none; } }
)css";

}  // namespace belie
