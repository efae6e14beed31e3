// SPDX-License-Identifier: Apache-2.0
// Every line of a file is a diagnostic for reviewdog: node rdjsonl.mjs TOOLS FILE.
import fs from "node:fs";
import { createRequire } from "node:module";

const [tools, file] = process.argv.slice(2);
const { RDFormatValidator } = createRequire(`${tools}/package.json`)("@umbrelladocs/rdformat-validator");
const validator = new RDFormatValidator({ strictMode: true, allowExtraFields: false });
const lines = fs.readFileSync(file, "utf8").split("\n").filter((line) => line !== "");
for (const line of lines) {
  const result = await validator.validateString(line);
  if (!result.valid) {
    console.error(line, JSON.stringify(result.errors));
    process.exitCode = 1;
  }
}
