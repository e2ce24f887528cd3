// What the browser tests share: a Styr of their own, a Chromium, signing in, and the checks of a page.
//
// STYR_BIN   the binary to start (../../target/debug/styr)
// BASE_URL   the address of a running Styr; none is started then
// CHROMIUM   the browser (the first one found on this machine)

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

/** The municipality of the demo that the tests visit, unless they say otherwise. */
export const MUNICIPALITY = "oyer";

/** How long a demo may take to load its models and listen. */
const START_LIMIT_MS = 180_000;

const BROWSERS = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

const BROWSER_ARGS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The rules that every page meets: WCAG 2.2 AA and what axe calls good practice. */
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * A Styr and a browser that belong together.
 *
 *   const house = await open();
 *   after(() => house.close());
 *   const page = await house.page({ persona: "leader" });
 *   await page.goto("/oyer/");
 */
export async function open({ args = [] } = {}) {
  const styr = await startStyr(args);
  let browser;
  try {
    browser = await chromium.launch({ executablePath: browserPath(), args: BROWSER_ARGS });
  } catch (error) {
    await styr.stop();
    throw error;
  }
  /** @type {Map<string, object>} who -> the cookies of their session */
  const sessions = new Map();

  /** A page in a context of its own, signed in where a persona is named; addresses are relative to the server. */
  async function page({ persona, municipality = MUNICIPALITY, ...options } = {}) {
    const settings = { baseURL: styr.url, locale: "nb-NO", reducedMotion: "reduce", ...options };
    const who = `${municipality}/${persona}`;
    const context = await browser.newContext({ ...settings, storageState: sessions.get(who) });
    const opened = await context.newPage();
    opened.faults = watch(opened);
    if (persona && !sessions.has(who)) {
      await signIn(opened, persona, municipality);
      sessions.set(who, await context.storageState());
    }
    return opened;
  }

  async function close() {
    await browser.close();
    await styr.stop();
  }

  return { url: styr.url, page, close };
}

/** Signs in through the page of demo personas, as a person would. */
export async function signIn(page, persona, municipality = MUNICIPALITY) {
  await page.goto(`/${municipality}/sign-in`);
  const forms = page.locator('form[action$="/demo-session"]');
  const offer = `[name="person"][value="${persona}"]`;
  const field = forms.locator(offer);
  assert.equal(await field.count(), 1, `the sign-in page offers "${persona}" once`);
  const isButton = await field.evaluate((element) => element.tagName === "BUTTON");
  const button = isButton ? field : forms.filter({ has: page.locator(offer) }).getByRole("button");
  await button.click();
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
}

/** Goes to `path` and asserts that it is there. */
export async function visit(page, path, status = 200) {
  const response = await page.goto(path);
  assert.equal(response.status(), status, `${path} answers ${status}`);
  await settle(page);
}

/**
 * Fills in the fields of a form by their names, as someone with a mouse does.
 *
 * A list ticks the boxes of that name with these values; what lies folded away is opened first.
 */
export async function fillIn(form, fields) {
  for (const folded of await form.locator("xpath=ancestor::details[not(@open)]").all()) {
    await folded.locator("> summary").click();
  }
  for (const [name, value] of Object.entries(fields)) {
    if (Array.isArray(value)) {
      for (const one of value) await form.locator(`[name="${name}"][value="${one}"]`).check();
      continue;
    }
    const field = form.locator(`[name="${name}"]`);
    const isChoice = await field.evaluate((element) => element.tagName === "SELECT");
    await (isChoice ? field.selectOption(value) : field.fill(value));
  }
}

/** Fills in a form, sends it, and waits for the page that answers. */
export async function send(form, fields = {}) {
  await fillIn(form, fields);
  await press(form.locator("button[type=submit]:visible").first());
}

/** Clicks what leads to another page, and waits for that page. */
export async function press(target) {
  await Promise.all([target.page().waitForEvent("load"), target.click()]);
}

/** Asserts that the page says what is wrong, and gives those words; the browser's own word on the answer is let go. */
export async function assertRefused(page, where) {
  const summary = page.locator(".error-summary");
  assert.equal(await summary.count(), 1, `${where} says what is wrong`);
  const told = page.faults.findIndex((fault) => fault.includes("status of 422"));
  if (told >= 0) page.faults.splice(told, 1);
  return summary.textContent();
}

/** Presses Tab until `target` has the focus, as someone without a mouse does. */
export async function tabTo(page, target, limit = 120) {
  for (let stop = 0; stop < limit; stop += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  assert.fail(`no way by Tab to ${target}`);
}

/** Goes to `target` by Tab, presses Enter on it and waits for the page that it leads to. */
export async function follow(page, target) {
  await tabTo(page, target);
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
}

/** Asserts that the focus is on `target`. */
export async function assertFocused(target, what) {
  assert.ok(await target.evaluate((element) => element === document.activeElement), `the focus is on ${what}`);
}

/** Waits until the fonts are there and what moves or changes its colour has done so. */
export async function settle(page) {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });
}

/**
 * Asserts that axe finds nothing on the page as it stands; the message names each rule and element.
 *
 * In forced colours the browser picks the colours and axe does not see them, so contrast is not asked for.
 */
export async function assertAccessible(page, where) {
  await settle(page);
  const axe = new AxeBuilder({ page }).withTags(AXE_TAGS);
  const areForced = await page.evaluate(() => matchMedia("(forced-colors: active)").matches);
  const { violations } = await (areForced ? axe.disableRules(["color-contrast"]) : axe).analyze();
  assert.ok(violations.length === 0, `axe on ${where}:\n${violations.map(describe).join("\n")}`);
}

/** Asserts that nothing makes the page wider than the window. */
export async function assertNoSidewaysScroll(page, where) {
  const { surplus, culprits } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const isClipped = (element) => {
      for (let box = element.parentElement; box; box = box.parentElement) {
        if (box !== document.documentElement && getComputedStyle(box).overflowX !== "visible") return true;
      }
      return false;
    };
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !isClipped(element),
    );
    return {
      surplus: document.documentElement.scrollWidth - width,
      culprits: wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)),
    };
  });
  assert.ok(surplus <= 0, `${where} scrolls sideways by ${surplus} px:\n${culprits.join("\n")}`);
}

/** Asserts that neither the page's scripts nor its content policy complained. */
export function assertNoFaults(page, where) {
  assert.deepEqual(page.faults, [], `the console of ${where}`);
}

/** A violation as text: its rule, and the first elements that break it, each with the reason. */
function describe({ id, impact, help, nodes }) {
  const elements = nodes.slice(0, 8).map(({ target, html, failureSummary = "" }) => {
    const reason = failureSummary.split("\n").slice(1, 3).join(" ").trim();
    return `    ${target.join(" ")}\n      ${html.slice(0, 160)}\n      ${reason}`;
  });
  return [`${id} (${impact}): ${help}`, ...elements].join("\n");
}

/** What the page complains about from now on. */
function watch(page) {
  const faults = [];
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  return faults;
}

function browserPath() {
  const path = process.env.CHROMIUM ?? BROWSERS.find((candidate) => existsSync(candidate));
  if (!path) throw new Error("no Chromium on this machine: install `chromium`, or set CHROMIUM");
  return path;
}

/** Starts `styr demo` on a free port with an empty folder for its data. */
async function startStyr(args) {
  if (process.env.BASE_URL) {
    return { url: process.env.BASE_URL, stop: async () => {} };
  }
  const binary = process.env.STYR_BIN ?? fileURLToPath(new URL("../../target/debug/styr", import.meta.url));
  const data = await mkdtemp(join(tmpdir(), "styr-browser-"));
  const child = spawn(binary, ["demo", "--data", data, "--port", "0", ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const killed = () => child.kill("SIGKILL");
  process.once("exit", killed);
  const ended = new Promise((resolve) => child.once("exit", resolve));

  async function stop() {
    child.kill("SIGTERM");
    const stubborn = setTimeout(killed, 10_000);
    await ended;
    clearTimeout(stubborn);
    process.off("exit", killed);
    await rm(data, { recursive: true, force: true });
  }

  const said = [];
  const url = await new Promise((resolve, reject) => {
    const fail = (reason) => reject(new Error(`${binary} demo ${reason}\n${said.slice(-40).join("\n")}`));
    const limit = setTimeout(() => fail(`did not listen within ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on("line", (line) => {
        said.push(line);
        const address = line.match(/listening on (http:\/\/[\w.:[\]]+)/);
        if (address) {
          clearTimeout(limit);
          resolve(address[1]);
        }
      });
    }
    child.once("error", (error) => fail(`does not start: ${error.message}`));
    child.once("exit", (code, signal) => {
      clearTimeout(limit);
      fail(`ended with ${signal ?? code}`);
    });
  }).catch(async (error) => {
    child.kill("SIGKILL");
    await rm(data, { recursive: true, force: true });
    throw error;
  });
  return { url, stop };
}
