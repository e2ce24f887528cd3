// Every page: no finding of axe in light, dark and forced colours, wide and narrow; no sideways scroll at 320 px.

import { after, before, test } from "node:test";
import { assertAccessible, assertNoFaults, assertNoSidewaysScroll, open } from "./harness.mjs";
import { pages, show } from "./pages.mjs";

const LOOKS = [
  { name: "light", media: { colorScheme: "light", forcedColors: "none" } },
  { name: "dark", media: { colorScheme: "dark", forcedColors: "none" } },
  { name: "forced colours", media: { colorScheme: "dark", forcedColors: "active" } },
];
const WIDTHS = [1280, 320];

let house;
before(async () => {
  house = await open();
});
after(() => house?.close());

for (const one of pages) {
  const { name, persona, municipality, status } = one;
  test(`${name} is accessible in every look`, async () => {
    const page = await house.page({ persona, municipality });
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await show(page, one);
      await assertNoSidewaysScroll(page, `${name} at ${width} px`);
      for (const look of LOOKS) {
        await page.emulateMedia(look.media);
        await assertAccessible(page, `${name} at ${width} px, ${look.name}`);
      }
      await page.emulateMedia(LOOKS[0].media);
    }
    // The browser itself reports an answer that is an error.
    if (!status) assertNoFaults(page, name);
    await page.context().close();
  });
}
