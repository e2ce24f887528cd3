// Pictures of every page: node screenshots.mjs [NAME...]
//
// SCREENSHOTS   the folder for the pictures (../../target/screenshots)

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { open } from "./harness.mjs";
import { pages, show } from "./pages.mjs";

const folder = process.env.SCREENSHOTS ?? fileURLToPath(new URL("../../target/screenshots", import.meta.url));
const wanted = process.argv.slice(2);
const chosen = pages.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
if (chosen.length === 0) throw new Error(`no page has a name with ${wanted.join(" or ")}`);

await mkdir(folder, { recursive: true });
const house = await open();
try {
  for (const one of chosen) {
    const { name, persona, municipality } = one;
    const page = await house.page({ persona, municipality });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const colorScheme of ["light", "dark"]) {
        await page.emulateMedia({ colorScheme });
        await show(page, one);
        await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      }
    }
    await page.context().close();
    console.log(name);
  }
} finally {
  await house.close();
}
