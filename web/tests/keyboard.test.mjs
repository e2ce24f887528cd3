// Every page by keyboard alone, without scripts, and on paper.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { open, settle } from "./harness.mjs";
import { pages, show } from "./pages.mjs";

/** How many stops of the Tab key are looked at; the parts of a page repeat after some. */
const STOPS = 40;

let house;
before(async () => {
  house = await open();
});
after(() => house?.close());

for (const one of pages) {
  const { name, persona, municipality } = one;
  test(`${name} begins with a way past its menu, and shows where the focus is`, async () => {
    const page = await house.page({ persona, municipality });
    await show(page, one);

    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute("href")), "#main", "the first stop");
    const stops = new Set();
    for (let stop = 0; stop < STOPS; stop += 1) {
      const focus = await focusOn(page);
      if (focus === null || stops.has(focus.place)) break;
      stops.add(focus.place);
      assert.ok(focus.isMarked, `no mark of the focus on ${focus.html}`);
      assert.ok(focus.isInView, `the focus is out of view on ${focus.html}`);
      await page.keyboard.press("Tab");
    }
    assert.ok(stops.size > 1, "the page has a second stop");

    await show(page, one);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    assert.equal(await page.evaluate(() => document.activeElement.id), "main", "the skip link leads to the content");
    await page.context().close();
  });

  test(`${name} needs no scripts`, async () => {
    const page = await house.page({ persona, municipality, javaScriptEnabled: false });
    await show(page, one);
    assert.equal(await page.locator("main h1:visible").count(), 1, "one visible heading of the page");
    await page.context().close();
  });

  test(`${name} prints its content and no menus`, async () => {
    const page = await house.page({ persona, municipality });
    await show(page, one);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator("main h1:visible").count(), 1, "the heading is printed");
    assert.equal(await page.locator("nav:visible").count(), 0, "no menu is printed");
    await page.context().close();
  });
}

/** The element with the focus, or null once the focus has left the page. */
async function focusOn(page) {
  await settle(page);
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === document.body) return null;
    // What is drawn around a hidden radio button, for example, is drawn on its label.
    const drawn = [element, element.parentElement, element.nextElementSibling].filter(Boolean);
    const isMarked = drawn.some((part) => {
      const style = getComputedStyle(part);
      return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
    });
    const box = element.getBoundingClientRect();
    const isInView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    const place = [...document.querySelectorAll("*")].indexOf(element);
    return { place, html: element.outerHTML.slice(0, 160), isMarked, isInView };
  });
}
