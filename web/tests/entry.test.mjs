// Entry of results as in a sheet: by keyboard, from the clipboard, and with what was typed wrongly.

import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { MUNICIPALITY, assertAccessible, assertFocused, assertNoFaults, open, tabTo, visit } from "./harness.mjs";

const RESULTS = `/${MUNICIPALITY}/units/aurvoll-skole/results?year=2018`;

let house;
let page;
before(async () => {
  house = await open();
});
beforeEach(async () => {
  page = await house.page({ persona: "rektor-aurvoll" });
  await visit(page, RESULTS);
});
afterEach(() => page.context().close());
after(() => house?.close());

const cell = (indicator, period) => page.locator(`[id="cell-${indicator}-${period}"]`);
const unsaved = () => page.locator("[data-unsaved]");

test("the arrows and Enter go from cell to cell", async () => {
  await tabTo(page, cell("netto-drift", "2018-T1"));

  await page.keyboard.press("ArrowDown");
  await assertFocused(cell("overtid", "2018-T1"), "the cell below");
  await page.keyboard.press("ArrowRight");
  await assertFocused(cell("overtid", "2018-T2"), "the next cell of the row");
  await page.keyboard.press("Enter");
  await assertFocused(cell("sykefravaer-korttid", "2018-T2"), "the cell below, past the name of a group");
  await page.keyboard.press("Shift+Enter");
  await assertFocused(cell("overtid", "2018-T2"), "the cell above");
  await page.keyboard.press("ArrowLeft");
  await assertFocused(cell("overtid", "2018-T1"), "the cell before");
  await page.keyboard.press("ArrowUp");
  await assertFocused(cell("netto-drift", "2018-T1"), "the first cell");
  assertNoFaults(page, "the entry of results");
});

test("an arrow inside a figure moves the caret, not the focus", async () => {
  await cell("netto-drift", "2018-T1").focus();
  await page.keyboard.type("98,7");
  await page.keyboard.press("ArrowLeft");
  await assertFocused(cell("netto-drift", "2018-T1"), "the cell that is typed in");
  await page.keyboard.type("5");
  assert.equal(await cell("netto-drift", "2018-T1").inputValue(), "98,57");
});

test("Enter in the last cell of a column does not send the form", async () => {
  const last = page.locator("table.entry").first().locator("tbody tr").last().locator("input.cell-input").last();
  await last.focus();
  await page.keyboard.press("Enter");
  await assertFocused(last, "the last cell");
  assert.ok(page.url().endsWith(RESULTS));
});

test("Escape brings back what the cell held", async () => {
  const field = cell("netto-drift", "2018-T1");
  const before = await field.inputValue();
  await field.focus();
  await page.keyboard.type("12");
  assert.match(await unsaved().textContent(), /1/);
  await page.keyboard.press("Escape");
  assert.equal(await field.inputValue(), before);
  assert.equal(await unsaved().textContent(), "");
});

test("a block from a spreadsheet fills the cells from where it is pasted", async () => {
  await cell("overtid", "2018-T2").focus();
  await paste("1,1\t1,2\n2,1\t2,2\n");

  assert.equal(await cell("overtid", "2018-T2").inputValue(), "1,1");
  assert.equal(await cell("overtid", "2018-T3").inputValue(), "1,2");
  assert.equal(await cell("sykefravaer-korttid", "2018-T2").inputValue(), "2,1");
  assert.equal(await cell("sykefravaer-korttid", "2018-T3").inputValue(), "2,2");
  assert.match(await unsaved().textContent(), /4/);
});

test("a decimal comma is a figure, words are not, and a sign for a missing figure is", async () => {
  const field = cell("overtid", "2018-T3");
  for (const [typed, isGood] of [["4,3", true], ["4.3", true], ["10,5 %", true], ["1 234,5", true], ["..", true], ["4,3 prosent", false], ["4,,3", false]]) {
    await field.fill(typed);
    await field.dispatchEvent("change");
    assert.equal(await field.getAttribute("aria-invalid"), isGood ? null : "true", typed);
  }
  const error = page.locator(`[id="${await field.getAttribute("aria-describedby")}"]`);
  assert.notEqual(await error.textContent(), "", "the error says what to type");
  await assertAccessible(page, "a cell with an error");
});

test("a figure that cannot be read comes back from the server with all that was typed", async () => {
  await cell("overtid", "2018-T3").fill("mye");
  await cell("netto-drift", "2018-T3").fill("99,5");
  await Promise.all([page.waitForEvent("load"), page.locator(".save-bar button").click()]);

  await assertFocused(page.locator(".error-summary"), "what is wrong");
  assert.equal(await cell("overtid", "2018-T3").inputValue(), "mye");
  assert.equal(await cell("netto-drift", "2018-T3").inputValue(), "99,5");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await assertFocused(cell("overtid", "2018-T3"), "the cell that the summary links to");
  await assertAccessible(page, "results with an error");
});

test("the browser asks before unsaved figures are left, and not after they are saved", async () => {
  const asked = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    dialog.dismiss();
  });
  await cell("sykefravaer-langtid", "2018-T3").click();
  await page.keyboard.type("6,5");
  // Dismissed, so that the page stays.
  const question = page.waitForEvent("dialog");
  await page.evaluate(() => setTimeout(() => location.assign("/")));
  await question;
  assert.deepEqual(asked, ["beforeunload"]);
  assert.equal(await cell("sykefravaer-langtid", "2018-T3").inputValue(), "6,5");

  await Promise.all([page.waitForEvent("load"), page.locator(".save-bar button").click()]);
  assert.deepEqual(asked, ["beforeunload"], "saving is not leaving");
  await visit(page, RESULTS);
  assert.equal(await cell("sykefravaer-langtid", "2018-T3").inputValue(), "6,5");
});

test("the same page fits a phone, each figure with its period", async () => {
  await page.setViewportSize({ width: 320, height: 700 });
  const label = await cell("overtid", "2018-T2").evaluate((field) =>
    getComputedStyle(field.closest("td"), "::before").content);
  assert.match(label, /T2 2018/);
});

/** Pastes `text` where the focus is, as a spreadsheet puts it on the clipboard. */
async function paste(text) {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", copied);
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}
