// The description of the API is one that others' tools understand: checked by Redocly's recommended rules.

import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

test("the OpenAPI document passes the linter", { timeout: 120_000 }, async () => {
  const args = [
    at("../node_modules/@redocly/cli/bin/cli.js"),
    "lint",
    "--config",
    at("redocly.yaml"),
    "--format",
    "json",
    at("../../docs/openapi.json"),
  ];
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", CI: "true" };
  const { stdout, stderr } = await new Promise((resolve) => {
    execFile(process.execPath, args, { env, maxBuffer: 1 << 26 }, (error, stdout, stderr) => resolve({ error, stdout, stderr }));
  });
  const start = stdout.indexOf("{");
  assert.notEqual(start, -1, `no answer of the linter: ${stdout}${stderr}`);
  const told = JSON.parse(stdout.slice(start));
  const faults = told.problems.map((one) => `${one.ruleId}: ${one.message} ${one.location?.[0]?.pointer ?? ""}`);
  assert.deepEqual(faults, []);
});
