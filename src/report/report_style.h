// SPDX-License-Identifier: Apache-2.0
//
// The style sheet of a report's page. The level of a finding is told by a word and a bar at its
// edge, so that nothing rests on colour alone; the page follows the reader's choice of light or
// dark, and prints.
#pragma once

#include <string_view>

namespace belie {

inline constexpr std::string_view kReportStyle = R"css(
:root { color-scheme: light dark; --page: #fdfcfa; --ink: #1d1d1f; --faint: #5c5c63; --line: #d4d0c8;
  --panel: #f4f1ea; --mark: #fbe3bf; --error: #a3121f; --warning: #7d4700; --note: #0b4aa0; }
@media (prefers-color-scheme: dark) { :root { --page: #17181b; --ink: #e9e7e2; --faint: #a9a8a3;
  --line: #3b3d43; --panel: #202226; --mark: #56390b; --error: #ff9f8a; --warning: #f6cd8b;
  --note: #a9cbff; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1.25rem 4rem; max-width: 56rem; background: var(--page);
  color: var(--ink); font: 1rem/1.5 system-ui, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.4rem; margin: 0 0 .2rem; }
h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; overflow-wrap: anywhere; }
h3 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
p { margin: 0; }
.about, .tail { color: var(--faint); overflow-wrap: anywhere; }
.tail { font-size: .85rem; }
.finding { border: 1px solid var(--line); border-left-width: .4rem; border-radius: .3rem;
  margin: 1rem 0; padding: .7rem 1rem .8rem; }
.error { border-left-color: var(--error); } .error .level { color: var(--error); }
.warning { border-left-color: var(--warning); } .warning .level { color: var(--warning); }
.note { border-left-color: var(--note); } .note .level { color: var(--note); }
.level { font-size: .8rem; font-weight: 700; text-transform: uppercase; letter-spacing: .05em; }
dl { display: grid; grid-template-columns: 5.5rem 1fr; gap: .35rem .8rem; margin: .6rem 0 0; }
dt { color: var(--faint); } dd { margin: 0; overflow-wrap: anywhere; }
.words { font-family: Georgia, "Noto Serif", serif; font-size: 1.05rem; }
mark { background: var(--mark); color: inherit; border-radius: .15rem; padding: .05rem .1rem; }
.where { color: var(--faint); font-size: .85rem; }
.ask { font-weight: 600; }
details { margin-top: .6rem; } summary { cursor: pointer; color: var(--faint); font-size: .88rem; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { text-align: left; vertical-align: top; padding: .25rem .9rem .25rem 0;
  border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.draft { border-top: 1px solid var(--line); padding-top: .6rem; }
.text { font-family: Georgia, "Noto Serif", serif; font-size: 1.05rem; margin: 0 0 .7rem;
  padding-left: 3rem; overflow-wrap: anywhere; }
.text .where { display: inline-block; width: 2.4rem; margin-left: -3rem; margin-right: .45rem;
  text-align: right; font: .75rem system-ui, Arial, sans-serif; }
.headline { font-size: 1.25rem; font-weight: 600; } .heading, .deck { font-weight: 600; }
.place { text-decoration: none; } .place mark { border-bottom: 2px solid var(--warning); }
sup { font: .65rem system-ui, Arial, sans-serif; } .finding:target { background: var(--panel); }
ul { padding-left: 1.2rem; }
a { color: inherit; } :focus-visible { outline: 2px solid var(--note); outline-offset: 2px; }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr; gap: .1rem; } dd { margin-bottom: .4rem; } }
@media print { details { display: none; } body { max-width: none; } .finding { break-inside: avoid; } }
)css";

}  // namespace belie
