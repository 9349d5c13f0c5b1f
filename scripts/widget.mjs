/**
 * Called by scripts/widget, in the project's folder. Modules and what they import become
 * one file each, and beside it the same in Brotli; a stylesheet becomes text in the module
 * that imports it. Writes down what went in and came out, with its SHA-256.
 */

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";

const require = createRequire(resolve(".tools/node/package.json"));
const { build } = require("esbuild");
const { minify } = require("terser");

const FOLDER = "bot/widget";
const MODULES = ["nerveline", "chat", "pictures"];
// What the launcher asks for (its last lines) and its syntax: older browsers keep the link.
const TARGET = ["chrome92", "firefox101", "safari16.4"];
// Measures, which are the same in every theme: their values take less room than their names.
const MEASURE = /--(?:s\d+|size[\w-]*|target|radius[\w-]*|measure)\b/.source;
const inputs = new Set();
const outputs = [];

async function bundle(path, more) {
  const made = await build({
    entryPoints: [path],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    target: TARGET,
    logLevel: "warning",
    ...more,
  });
  for (const each of Object.keys(made.metafile.inputs)) inputs.add(each);
  return made.outputFiles[0].text.trim();
}

/** A stylesheet with what it imports, without blanks, as a string. */
const styles = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      return { contents: measured(await bundle(path)), loader: "text" };
    });
  },
};

function measured(style) {
  const tokens = readFileSync(`${FOLDER}/tokens.css`, "utf8");
  const values = Object.fromEntries(
    [...tokens.matchAll(RegExp(`(${MEASURE}): ([^;]+);`, "g"))].map(([, name, value]) => [name, value]),
  );
  return style
    .replace(RegExp(`(?:${MEASURE}):[^;}]+;`, "g"), "")
    .replace(RegExp(`var\\((${MEASURE})\\)`, "g"), (_, name) => values[name].replace(/^0\./, "."));
}

for (const name of MODULES) {
  const whole = await bundle(`${FOLDER}/${name}.js`, {
    format: "esm",
    // The others are loaded when they are needed, each once.
    external: MODULES.filter((each) => each !== name).map((each) => `./${each}.js`),
    plugins: [styles],
  });
  const { code } = await minify(whole, { module: true, compress: { passes: 3 }, ecma: 2020 });
  const path = `${FOLDER}/dist/${name}.js`;
  writeFileSync(path, code);
  writeFileSync(`${path}.br`, brotliCompressSync(code));
  outputs.push(path, `${path}.br`);
}
const sums = [...[...inputs].sort(), ...outputs].map((path) => {
  const sum = createHash("sha256").update(readFileSync(path)).digest("hex");
  return `${sum}  ${path}\n`;
});
writeFileSync(`${FOLDER}/dist/sources.sha256`, sums.join(""));
