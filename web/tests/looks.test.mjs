// How pages look where colours, motion, width or paper are other than usual.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { MUNICIPALITY, assertAccessible, assertNoSidewaysScroll, open, settle, visit } from "./harness.mjs";

const at = (path) => `/${MUNICIPALITY}${path}`;
const CARD = at("/units/aurvoll-skole/scorecard");

let house;
before(async () => {
  house = await open();
});
after(() => house?.close());

test("on paper a card has its heads on each sheet, its lights in colour, and no tools", async () => {
  const page = await house.page({ persona: "rektor-aurvoll" });
  await visit(page, CARD);
  await page.emulateMedia({ media: "print" });
  await settle(page);
  const table = page.locator("table.scorecard").first();
  assert.equal(await table.locator("thead").evaluate((head) => getComputedStyle(head).display), "table-header-group");
  assert.equal(await table.locator(".status").first().evaluate((mark) => getComputedStyle(mark).printColorAdjust), "exact");
  for (const tool of [".site-search", ".site-footer", ".filter", "nav", "main button", 'main a[href*=".pdf"]']) {
    assert.equal(await page.locator(`${tool}:visible`).count(), 0, `${tool} is not printed`);
  }
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");

  // A file of a page or few, not empty, in A4.
  const file = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const box = file.match(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/);
  assert.deepEqual(box.slice(1).map((points) => Math.round(Number(points))), [595, 842], "A4");
  await page.context().close();
});

test("who chose the dark look prints black on white", async () => {
  const page = await house.page({ persona: "rektor-aurvoll", colorScheme: "dark" });
  await visit(page, CARD);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await settle(page);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  await page.context().close();
});

test("in forced colours the statuses keep their forms, and the chosen period is marked", async () => {
  const page = await house.page({ persona: "rektor-aurvoll", forcedColors: "active" });
  await visit(page, CARD);
  const forms = await page.locator(".status .shape").evaluateAll((shapes) => {
    const seen = shapes.map((shape) => {
      const { clipPath, backgroundColor, forcedColorAdjust } = getComputedStyle(shape);
      return { light: shape.closest("[data-light]").dataset.light, clipPath, backgroundColor, forcedColorAdjust };
    });
    return Object.values(Object.fromEntries(seen.map((one) => [one.light, one])));
  });
  assert.ok(forms.length >= 3, "several lights are on the card");
  assert.equal(new Set(forms.map(({ clipPath }) => clipPath)).size, forms.length, "each light has its own form");
  const canvas = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const { light, backgroundColor } of forms) assert.notEqual(backgroundColor, canvas, `${light} is seen`);

  const [chosen, other] = await Promise.all(
    ['[aria-current="true"]', ":not([aria-current])"].map((which) =>
      page.locator(`main nav.segments a${which}`).first().evaluate((link) => {
        const { backgroundColor, color, outlineStyle, fontWeight } = getComputedStyle(link);
        return JSON.stringify({ backgroundColor, color, outlineStyle, fontWeight });
      }),
    ),
  );
  assert.notEqual(chosen, other, "the chosen period differs from the others");
  await page.context().close();
});

test("nothing moves for those who asked for less motion", async () => {
  const page = await house.page({ persona: "radmann", reducedMotion: "reduce" });
  for (const path of [at(""), at("/overview"), CARD]) {
    await visit(page, path);
    const slow = await page.evaluate(() => {
      const seconds = (text) => Math.max(...text.split(",").map((part) => parseFloat(part) * (part.trim().endsWith("ms") ? 0.001 : 1)));
      return [...document.querySelectorAll("*")]
        .filter((element) => {
          const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
          return seconds(transitionDuration) > 0.01 || (animationName !== "none" && seconds(animationDuration) > 0.01);
        })
        .map((element) => element.outerHTML.slice(0, 100));
    });
    assert.deepEqual(slow, [], path);
  }
  await page.context().close();
});

test("a status is never told by colour alone", async () => {
  const page = await house.page({ persona: "radmann" });
  for (const path of [CARD, at("/overview"), at("/units")]) {
    await visit(page, path);
    const bare = await page.evaluate(() =>
      [...document.querySelectorAll("main :is(.status, .cell, .legend li)")]
        .filter((place) => !/\p{L}{2}/u.test(place.textContent))
        .map((place) => place.outerHTML.slice(0, 160)),
    );
    assert.deepEqual(bare, [], path);
  }
  await page.context().close();
});

test("a long name of a unit, and letters twice as large, break nothing", async () => {
  const page = await house.page({ persona: "rektor-aurvoll", viewport: { width: 640, height: 900 } });
  await visit(page, CARD);
  await page.locator("h1").evaluate((heading) => {
    heading.textContent = "Rehabiliteringsvirksomhetskoordineringsenheten for helse- og omsorgstjenester";
    document.documentElement.style.fontSize = "200%";
  });
  await assertNoSidewaysScroll(page, "the card with letters twice as large");
  await page.context().close();
});

test("text spaced as readers with dyslexia set it is whole", async () => {
  const page = await house.page({ persona: "rektor-aurvoll", viewport: { width: 1000, height: 900 }, bypassCSP: true });
  await visit(page, CARD);
  await page.addStyleTag({
    content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
  });
  await assertNoSidewaysScroll(page, "the card with spaced text");
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll("main :is(.status, .trend, .ds-button, th, td, h1, h2)")]
      .filter((box) => {
        const { overflowX, overflowY } = getComputedStyle(box);
        const hides = overflowX === "hidden" || overflowY === "hidden" || overflowX === "clip";
        return hides && (box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1);
      })
      .map((box) => box.outerHTML.slice(0, 120)),
  );
  assert.deepEqual(cut, []);
  await page.context().close();
});

test("targets for the finger are large enough on a phone", async () => {
  const page = await house.page({ persona: "rektor-aurvoll", viewport: { width: 390, height: 844 }, hasTouch: true });
  await visit(page, CARD);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("a, button, summary, input:not([type=hidden]), select")]
      .filter((target) => target.checkVisibility({ visibilityProperty: true }) && !target.matches(".skip"))
      .filter((target) => {
        const { width, height } = target.getBoundingClientRect();
        const isInText = getComputedStyle(target).display === "inline";
        return !isInText && (width < 24 || height < 24);
      })
      .map((target) => target.outerHTML.slice(0, 120)),
  );
  assert.deepEqual(small, []);
  await page.context().close();
});

test("the menu of a phone is told by its name and its state", async () => {
  const page = await house.page({ persona: "rektor-aurvoll", viewport: { width: 390, height: 844 } });
  await visit(page, CARD);
  await page.locator(".site-menu > summary").click();
  await assertAccessible(page, "the open menu of a phone");
  await assertNoSidewaysScroll(page, "the open menu of a phone");
  await page.keyboard.press("Escape");
  assert.ok(!(await page.locator(".site-menu .drop-panel").isVisible()));
  await page.context().close();
});
