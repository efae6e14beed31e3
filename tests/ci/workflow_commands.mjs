// SPDX-License-Identifier: Apache-2.0
// Every workflow command in a log is written as GitHub's own library writes it, and names a file that is there:
// node workflow_commands.mjs TOOLS FILE. A command is taken apart as the runner does it, given to the library, and
// compared with what comes out.
import fs from "node:fs";
import { pathToFileURL } from "node:url";

const [tools, file] = process.argv.slice(2);
const core = await import(pathToFileURL(`${tools}/node_modules/@actions/core/lib/core.js`).href);

const decoded = (text, table) =>
  Object.entries(table).reduce((all, [code, character]) => all.replaceAll(code, character), text);
const message = { "%0D": "\r", "%0A": "\n", "%25": "%" };
const property = { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" };
const names = { title: "title", file: "file", line: "startLine", endLine: "endLine", col: "startColumn", endColumn: "endColumn" };

function takenApart(line) {
  const [, command, properties, text] = /^::(\w+) (.*?)::(.*)$/.exec(line);
  const options = {};
  for (const pair of properties.split(",")) {
    const sign = pair.indexOf("=");
    const value = decoded(pair.slice(sign + 1), property);
    options[names[pair.slice(0, sign)]] = /^\d+$/.test(value) ? Number(value) : value;
  }
  return { command, options, text: decoded(text, message) };
}

function written({ command, options, text }) {
  let out = "";
  const write = process.stdout.write;
  process.stdout.write = (bytes) => { out += bytes; return true; };
  core[command](text, options);
  process.stdout.write = write;
  return out;
}

for (const line of fs.readFileSync(file, "utf8").split("\n").filter((each) => each.startsWith("::"))) {
  const command = takenApart(line);
  const again = written(command);
  const unread = command.options.title === "belie"; // a file that is not there, for one
  if (again !== `${line}\n` || !(unread || fs.existsSync(command.options.file))) {
    console.error("belie:", line, "\nthe library:", again);
    process.exitCode = 1;
  }
}
