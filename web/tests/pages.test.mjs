// The list of pages is whole: every address that answers with a page is checked and pictured.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pages } from "./pages.mjs";

/** Addresses that answer with something else: files, figures for programs, a redirect. */
const NO_PAGES = [/^\/assets\//, /^\/health$/, /^\/language\//, /\/api\/(v1\/|openapi)/, /\.(pdf|xlsx|csv|css|zip|json)$/];

/** Pages of what the demonstration does not hold; the tests of the server check their markup. */
const NOT_IN_DEMO = ["/{m}/imports/{import}", "/{m}/registers/{register}/new/rows/{changeset}"];

test("every page that the server has is in pages.mjs", () => {
  const source = readFileSync(new URL("../../crates/web/src/routes.rs", import.meta.url), "utf8");
  const routes = [...source.matchAll(/^ +GET "([^"]+)" =>/gm)].map(([, path]) => path);
  assert.ok(routes.length > 10, "the routes are read");
  const known = pages.map(({ path }) => path.split("?")[0]);
  for (const route of routes) {
    if (NO_PAGES.some((pattern) => pattern.test(route)) || NOT_IN_DEMO.includes(route)) continue;
    const pattern = route.replace("{m}", "[a-z]+").replace(/\{\*\w+\}/, ".+").replaceAll(/\{\w+\}/g, "[^/]+");
    assert.ok(known.some((path) => new RegExp(`^${pattern}$`).test(path)), `${route} is in pages.mjs`);
  }
});
