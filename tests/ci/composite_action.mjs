// SPDX-License-Identifier: Apache-2.0
// Runs a composite action as GitHub's runner does: node composite_action.mjs TOOLS ACTION WORKSPACE SITUATION.
// Expressions are evaluated by GitHub's own library. SITUATION is a file with "inputs", "github" and "runner", the
// outputs of actions that the action uses ("uses"), and after the run with what came of it: "steps" (those that ran,
// in order, with their outputs) and "outputs". Ends with the exit code of the first step that fails.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [tools, action, workspace, situationFile] = process.argv.slice(2);
const library = (file) => import(pathToFileURL(`${tools}/node_modules/${file}`).href);
const { data, Evaluator, Lexer, Parser } = await library("@actions/expressions/dist/index.js");
const { parse } = (await library("yaml/dist/index.js")).default;

const situation = JSON.parse(fs.readFileSync(situationFile, "utf8"));
const definition = parse(fs.readFileSync(path.join(action, "action.yml"), "utf8"));
const context = { github: { ...situation.github, action_path: action }, runner: situation.runner, inputs: {}, steps: {} };

function evaluated(expression) {
  const tokens = new Lexer(expression).lex().tokens;
  const tree = new Parser(tokens, Object.keys(context), []).parse();
  return new Evaluator(tree, JSON.parse(JSON.stringify(context), data.reviver)).evaluate();
}

/// Text with ${{ expressions }} in it.
const filledIn = (text) => String(text).replace(/\$\{\{(.*?)\}\}/gs, (_, each) => evaluated(each.trim()).coerceString());

function applies(condition) {
  if (condition === undefined) return true;
  const value = evaluated(String(condition).replace(/^\$\{\{(.*)\}\}$/s, "$1").trim());
  return !["", "false", "0"].includes(value.coerceString());
}

/// What a step wrote as name=value.
function outputsIn(file) {
  const lines = fs.readFileSync(file, "utf8").split("\n").filter((line) => line !== "");
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
}

function ranScript(step) {
  if (step.shell !== "bash") throw new Error(`a step of a composite action needs a shell: ${step.name}`);
  const temporary = situation.runner.temp;
  const script = path.join(temporary, "step.sh");
  const output = path.join(temporary, "output.txt");
  fs.writeFileSync(script, filledIn(step.run));
  fs.writeFileSync(output, "");
  const own = Object.fromEntries(Object.entries(step.env ?? {}).map(([name, value]) => [name, filledIn(value)]));
  const ran = spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", script], {
    cwd: workspace,
    stdio: "inherit",
    env: {
      ...process.env, CI: "true", GITHUB_ACTIONS: "true", GITHUB_ACTION_PATH: action, GITHUB_WORKSPACE: workspace,
      GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: path.join(temporary, "summary.md"), RUNNER_TEMP: temporary, ...own,
    },
  });
  return { code: ran.status ?? 1, outputs: outputsIn(output) };
}

/// An action that this one uses is not run; what it would be given is written down.
function usedAction(step) {
  const given = Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, filledIn(value)]));
  return { code: 0, uses: step.uses, with: given, outputs: situation.uses?.[step.uses] ?? {} };
}

for (const [name, input] of Object.entries(definition.inputs ?? {}))
  context.inputs[name] = situation.inputs[name] ?? filledIn(input.default ?? "");
situation.steps = [];
let code = 0;
for (const step of definition.runs.steps) {
  if (code !== 0 || !applies(step.if)) continue;
  const ran = step.uses === undefined ? ranScript(step) : usedAction(step);
  if (step.id !== undefined) context.steps[step.id] = { outputs: ran.outputs };
  situation.steps.push({ name: step.name, ...ran });
  code = ran.code;
}
situation.outputs = Object.fromEntries(
  Object.entries(definition.outputs ?? {}).map(([name, output]) => [name, filledIn(output.value)]));
fs.writeFileSync(situationFile, JSON.stringify(situation, null, 2));
process.exit(code);
