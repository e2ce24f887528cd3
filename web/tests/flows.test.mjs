// What people come to do, from the sign-in on: by keyboard alone, and with scripts switched off.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import {
  MUNICIPALITY,
  assertAccessible,
  assertFocused,
  assertNoFaults,
  follow,
  open,
  settle,
  signIn,
  tabTo,
  visit,
} from "./harness.mjs";

const at = (path) => `/${MUNICIPALITY}${path}`;
const CARD = at("/units/aurvoll-skole/scorecard");

let house;
before(async () => {
  house = await open();
});
after(() => house?.close());

test("a head signs in, opens the card, an indicator that is red, and says why, without a mouse", async () => {
  const page = await house.page();
  await page.goto(at(""));
  assert.ok(new URL(page.url()).pathname.endsWith("/sign-in"), "a stranger is asked to sign in");

  await follow(page, page.locator('button[name="person"][value="rektor-aurvoll"]'));
  assert.equal(new URL(page.url()).pathname, at(""), "the start page");
  await follow(page, page.locator(`main a[href^="${CARD}"]`).first());
  await follow(page, page.locator('tr[data-indicator="sykefravaer-totalt"] a.name'));

  const comment = page.locator('main textarea[name="body"]');
  await tabTo(page, comment);
  await page.keyboard.type("Influensa i februar. Tiltak: tettere oppfølging.");
  await follow(page, comment.locator("xpath=ancestor::form").locator("button[type=submit]"));
  assert.match(await page.locator(".comments").textContent(), /Influensa i februar/);
  assertNoFaults(page, "the way from sign-in to a comment");
  await page.context().close();
});

test("a comment whose button is pressed twice is there once", async () => {
  const page = await house.page({ persona: "rektor-solvang" });
  await visit(page, at("/indicators/sykefravaer-totalt?unit=solvang-skole"));
  await page.locator('main textarea[name="body"]').fill("Trykket to ganger");
  const send = page.locator('main form:has(textarea[name="body"]) button[type=submit]');
  await Promise.all([page.waitForEvent("load"), send.dblclick({ noWaitAfter: true })]);
  await visit(page, at("/indicators/sykefravaer-totalt?unit=solvang-skole"));
  assert.equal(await page.locator(".comment-text", { hasText: "Trykket to ganger" }).count(), 1);
  await page.context().close();
});

test("the filter of a card shows what is asked for, at once and with the count", async () => {
  const page = await house.page({ persona: "rektor-aurvoll" });
  await visit(page, CARD);
  const rows = page.locator("#card tr[data-indicator]");
  const all = await rows.count();

  await page.locator('form[data-filter] select[name="status"]').selectOption("missed");
  const shown = page.locator("#card tr[data-indicator]:visible");
  assert.ok((await shown.count()) > 0 && (await shown.count()) < all);
  for (const status of await shown.evaluateAll((found) => found.map((row) => row.dataset.status))) {
    assert.equal(status, "missed");
  }
  assert.match(await page.locator(".filter-count").textContent(), new RegExp(`${await shown.count()}.*${all}`));

  await page.locator('form[data-filter] input[name="q"]').fill("KORTTID");
  assert.equal(await shown.count(), 1, "letter case does not matter");
  await page.locator('form[data-filter] input[name="q"]').fill("");
  await page.locator('form[data-filter] select[name="status"]').selectOption("");
  assert.equal(await shown.count(), all);
  assertNoFaults(page, "the filter of a card");
  await page.context().close();
});

test("a card stands beside another unit's, without scripts", async () => {
  const page = await house.page({ persona: "rektor-aurvoll", javaScriptEnabled: false });
  await page.goto(CARD);
  assert.equal(await page.locator("#card th.c-parent").count(), 0);
  await page.locator('select[name="compare"]').selectOption("solvang-skole");
  await page.locator('form:has(select[name="compare"]) button').click();
  assert.match(await page.locator("#card th.c-parent").first().textContent(), /Solvang/);
  assert.match(await page.locator('tr[data-indicator="sykefravaer-totalt"] td.c-parent').textContent(), /\d/);
  await page.context().close();
});

test("a card for paper and one for a spreadsheet are downloaded", async () => {
  const page = await house.page({ persona: "rektor-aurvoll" });
  await visit(page, CARD);
  for (const [ending, type, magic] of [
    [".pdf", "application/pdf", "%PDF-"],
    [".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"],
  ]) {
    const link = page.locator(`main a[href*="scorecard${ending}"]`);
    const answer = await page.request.get(await link.getAttribute("href"));
    assert.equal(answer.status(), 200);
    assert.equal(answer.headers()["content-type"], type);
    assert.ok((await answer.body()).subarray(0, magic.length).equals(Buffer.from(magic)), `${ending} begins with ${magic}`);
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    assert.match(download.suggestedFilename(), new RegExp(`aurvoll.*\\${ending}$`));
    await download.delete();
  }
  await page.context().close();
});

test("who signs out is out, also by the back button", async () => {
  const page = await house.page();
  await signIn(page, "politiker");
  const back = page.url();
  await page.locator("header details.drop:not(.site-menu) > summary").click();
  await page.locator('form[action$="/sign-out"] button').click();
  await page.waitForURL("**/sign-in");
  await page.goBack();
  await page.reload();
  assert.ok(new URL(page.url()).pathname.endsWith("/sign-in"), `${back} is closed`);
  await page.context().close();
});

test("a menu opens and closes by keyboard, and closes when the reader goes on", async () => {
  const page = await house.page({ persona: "radmann" });
  await visit(page, at("/goals"));
  const menu = page.locator("header details.drop:not(.site-menu)");
  await tabTo(page, menu.locator("summary"));
  await page.keyboard.press("Enter");
  assert.ok(await menu.locator(".drop-panel").isVisible());
  await page.keyboard.press("Tab");
  await page.keyboard.press("Escape");
  assert.ok(!(await menu.locator(".drop-panel").isVisible()), "Escape closes");
  await assertFocused(menu.locator("summary"), "the button of the menu");

  await page.keyboard.press("Enter");
  await tabTo(page, page.locator("main a").first());
  assert.ok(!(await menu.locator(".drop-panel").isVisible()), "leaving closes");
  await page.context().close();
});

for (const code of ["nn", "sv", "en"]) {
  test(`a reader who chooses ${code} stays on the page, and the browser is told`, async () => {
    const page = await house.page();
    await signIn(page, "politiker");
    await visit(page, at("/goals"));
    const link = page.locator(`footer a[hreflang="${code}"]`);
    assert.equal(await link.getAttribute("lang"), code, "the name of a language is in that language");
    await Promise.all([page.waitForEvent("load"), link.click()]);
    assert.equal(new URL(page.url()).pathname, at("/goals"));
    assert.equal(await page.locator("html").getAttribute("lang"), code);
    assert.equal(await page.locator('footer a[aria-current="true"]').getAttribute("lang"), code);

    await visit(page, at("/overview"));
    assert.equal(await page.locator("html").getAttribute("lang"), code, "the choice is kept");
    assert.equal(await page.locator(".site-nav-wide li").first().textContent(), said(code, "nav", "nav-home"));
    await page.context().close();
  });
}

test("light or dark is kept as chosen, whatever the system says", async () => {
  const page = await house.page({ colorScheme: "light" });
  await signIn(page, "ansatt");
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.locator('footer button[value="dark"]').click();
  await page.waitForLoadState();
  assert.notEqual(await background(), light);
  await visit(page, at("/goals"));
  assert.equal(await page.locator("html").getAttribute("data-color-scheme"), "dark");
  assert.equal(await page.locator('footer button[value="dark"]').getAttribute("aria-pressed"), "true");
  await page.context().close();
});

test("without scripts a leader signs in, chooses a period, filters, enters a result and signs out", async () => {
  const page = await house.page({ javaScriptEnabled: false });
  await signIn(page, "rektor-ungdomsskolen");
  const card = at("/units/oyer-ungdomsskole/scorecard");
  await page.goto(card);

  const period = page.locator('main nav.segments a:not([aria-current])').first();
  const chosen = await period.textContent();
  await period.click();
  assert.equal(await page.locator('main nav.segments a[aria-current="true"]').textContent(), chosen);

  await page.goto(card);
  const all = await page.locator("#card tr[data-indicator]:visible").count();
  await page.locator('form[data-filter] select[name="status"]').selectOption("near");
  await page.locator("form[data-filter] button").click();
  const found = await page.locator("#card tr[data-indicator]:visible").evaluateAll((rows) => rows.map((row) => row.dataset.status));
  assert.ok(found.length > 0 && found.length < all && found.every((status) => status === "near"), `${found}`);

  await page.goto(at("/units/oyer-ungdomsskole/results?year=2018"));
  const cell = page.locator('[id="cell-overtid-2018-T3"]');
  await cell.fill("1,7");
  await page.locator(".save-bar button").click();
  await page.goto(at("/units/oyer-ungdomsskole/results?year=2018"));
  assert.equal(await cell.inputValue(), "1,7");

  await page.locator('footer a[hreflang="en"]').click();
  assert.equal(await page.locator("html").getAttribute("lang"), "en");

  await page.locator("header details.drop:not(.site-menu) > summary").click();
  await page.locator('form[action$="/sign-out"] button').click();
  assert.ok(new URL(page.url()).pathname.endsWith("/sign-in"));
  await page.context().close();
});

test("without scripts the menu of a phone opens and leads on", async () => {
  const page = await house.page({ persona: "radmann", javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  await page.goto(at(""));
  const link = page.locator(`.site-menu a[href="${at("/overview")}"]`);
  assert.ok(!(await link.isVisible()));
  await page.locator(".site-menu > summary").click();
  await link.click();
  assert.equal(new URL(page.url()).pathname, at("/overview"));
  await page.context().close();
});

test("without scripts a block from a spreadsheet is filled in by the server", async () => {
  const page = await house.page({ persona: "rektor-ungdomsskolen", javaScriptEnabled: false });
  await page.goto(at("/units/oyer-ungdomsskole/results?year=2018"));
  await page.locator("details:has(#paste) > summary").click();
  await page.locator("#paste").fill("\tT3 2018\nØ.1.1\t99,1\nM.1.5\t1,3\n");
  await page.locator('button[name="fill"]').click();
  assert.equal(await page.locator('[id="cell-netto-drift-2018-T3"]').inputValue(), "99,1");
  assert.equal(await page.locator('[id="cell-sykefravaer-korttid-2018-T3"]').inputValue(), "1,3");
  await page.context().close();
});

test("the wrong password is told as such, and nothing else", async () => {
  const page = await house.page();
  await visit(page, at("/sign-in"));
  await page.locator("#email").fill("rektor-aurvoll@oyer.example");
  await page.locator("#password").fill("feil passord");
  await Promise.all([page.waitForEvent("load"), page.locator('form[action$="/session"] button').click()]);
  assert.equal(await page.locator('main .note[data-kind="danger"]').count(), 1);
  assert.equal(await page.locator("#email").inputValue(), "rektor-aurvoll@oyer.example", "what was typed is there");
  assert.equal(await page.locator("#password").inputValue(), "", "but not the password");
  await page.context().close();
});

test("a new password ends the sessions elsewhere, stays here, and opens the door", async () => {
  const elsewhere = await house.page();
  await signIn(elsewhere, "leder-kultur");
  const page = await house.page();
  await signIn(page, "leder-kultur");

  await visit(page, at("/profile"));
  const passwords = page.locator('form[action$="/profile/password"] input[type="password"]');
  for (const field of await passwords.all()) await field.fill("en setning som er lett");
  await Promise.all([page.waitForEvent("load"), page.locator('form[action$="/profile/password"] button').click()]);
  assert.equal(new URL(page.url()).pathname, at("/profile"));
  assert.equal(await page.locator(".flash-place .note").count(), 1, "the page says that it is done");
  await elsewhere.reload();
  assert.ok(new URL(elsewhere.url()).pathname.endsWith("/sign-in"), "the other browser is out");

  await elsewhere.locator("#email").fill("leder-kultur@oyer.example");
  await elsewhere.locator("#password").fill("en setning som er lett");
  await elsewhere.keyboard.press("Enter");
  await elsewhere.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  await visit(elsewhere, at("/profile"));
  await page.context().close();
  await elsewhere.context().close();
});

test("an empty comment comes back with what is missing, and the field is told so", async () => {
  const page = await house.page({ persona: "rektor-solvang" });
  await visit(page, at("/indicators/sykefravaer-totalt?unit=solvang-skole"));
  const send = page.locator('main form:has(textarea[name="body"]) button[type=submit]');
  await Promise.all([page.waitForEvent("load"), send.click()]);
  await assertFocused(page.locator(".error-summary"), "what is wrong");
  assert.equal(await page.locator('textarea[name="body"]').getAttribute("aria-invalid"), "true");
  await assertAccessible(page, "an empty comment");
  await page.context().close();
});

test("search finds a unit from any page by keyboard", async () => {
  const page = await house.page({ persona: "politiker" });
  await visit(page, at("/goals"));
  await tabTo(page, page.locator(".site-search input"));
  await page.keyboard.type("Solvang");
  await Promise.all([page.waitForEvent("load"), page.keyboard.press("Enter")]);
  assert.equal(new URL(page.url()).pathname, at("/search"));
  await follow(page, page.locator(`main a[href="${at("/units/solvang-skole")}"]`).first());
  assert.match(await page.locator("h1").textContent(), /Solvang/);
  assertNoFaults(page, "a search");
  await page.context().close();
});

/** The text of a catalogue. */
function said(language, area, key) {
  const catalogue = new URL(`../../crates/i18n/catalogues/${language}/${area}.ftl`, import.meta.url);
  const line = readFileSync(catalogue, "utf8").match(new RegExp(`^${key} = (.+)$`, "m"));
  assert.ok(line, `${key} in ${language}`);
  return line[1];
}
