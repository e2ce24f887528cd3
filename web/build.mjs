// Bundles the style sheet and the scripts into dist/, from which the binary embeds them.
//
//   node build.mjs
//
// dist/styr.css, dist/styr.js    minified, with a .gz twin each
// dist/NAME-HASH.woff2           the fonts of the pages; their names carry their hash already
// dist/...                       every file of src/static, as it is
// dist/licences.txt              what the packages that we ship ask us to pass on
// dist/fonts/Inter-*.ttf         the fonts of PDF files
// dist/manifest.json             name -> content hash, of every file whose name carries none
//
// A file whose content is the same as before is left untouched, so that a build of the Rust crates
// that embed it has nothing to do.

import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const dist = join(here, "dist");
const statics = join(here, "src", "static");

/** The cuts of Inter that a PDF file uses: regular, italic, and two weights of bold. */
const PDF_FONTS = ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"];

const COMPRESSIBLE = /\.(css|js|svg|json|txt|webmanifest)$/;

/** @type {Map<string, Buffer>} path inside dist -> content */
const outputs = new Map();

const bundle = await build({
  absWorkingDir: here,
  entryPoints: ["src/styr.css", "src/styr.js"],
  outdir: "dist",
  bundle: true,
  minify: true,
  write: false,
  format: "esm",
  target: ["chrome120", "firefox121", "safari17.4"],
  conditions: ["style"],
  loader: { ".woff2": "file", ".svg": "dataurl" },
  assetNames: "[name]-[hash]",
  legalComments: "none",
  logLevel: "warning",
});
for (const file of bundle.outputFiles) {
  outputs.set(relative(dist, file.path), Buffer.from(file.contents));
}
for (const name of await filesOf(statics)) {
  outputs.set(name, await readFile(join(statics, name)));
}
outputs.set("licences.txt", Buffer.from(await licences()));

const manifest = {};
for (const name of [...outputs.keys()].sort()) {
  const content = outputs.get(name);
  if (!name.endsWith(".woff2")) {
    manifest[name] = createHash("sha256").update(content).digest("hex").slice(0, 12);
  }
  if (COMPRESSIBLE.test(name)) {
    outputs.set(`${name}.gz`, gzipSync(content, { level: 9 }));
  }
}
outputs.set("manifest.json", Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));

for (const cut of PDF_FONTS) {
  const source = join(here, "node_modules/@expo-google-fonts/inter", cut, `Inter_${cut}.ttf`);
  outputs.set(join("fonts", `Inter-${cut}.ttf`), await readFile(source));
}

for (const [name, content] of outputs) {
  const path = join(dist, name);
  if (existsSync(path) && content.equals(await readFile(path))) continue;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}
for (const name of await filesOf(dist)) {
  if (!outputs.has(name)) await rm(join(dist, name));
}

for (const name of ["styr.css", "styr.js"]) {
  const kilobytes = (suffix) => (outputs.get(name + suffix).length / 1000).toFixed(1);
  console.log(`web/dist/${name}  ${kilobytes("")} kB, ${kilobytes(".gz")} kB compressed`);
}

/** The licence texts of the packages whose content is bundled. */
async function licences() {
  const { dependencies } = JSON.parse(await readFile(join(here, "package.json"), "utf8"));
  const texts = Object.keys(dependencies).map(async (name) => {
    const folder = join(here, "node_modules", name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const files = (await readdir(folder)).filter((file) => /^(licen[cs]e|ofl)/i.test(file));
    const parts = await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")));
    return [`${name} ${version} (${license})`, ...parts.map((part) => part.trim())].join("\n\n");
  });
  return `${(await Promise.all(texts)).join("\n\n\n")}\n`;
}

/** The files below `folder`, as paths relative to it; none where there is no such folder. */
async function filesOf(folder) {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
