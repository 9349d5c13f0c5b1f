/**
 * Called by scripts/widget, in the project's folder. Modules and what they import become
 * one file each, and beside it the same in Brotli and in gzip; a stylesheet becomes text in the module
 * that imports it. Writes down what went in and came out, with its SHA-256.
 */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const require = createRequire(resolve(".tools/node/package.json"));
const { build } = require("esbuild");
const { minify } = require("terser");
const { gzipAsync } = require("@gfx/zopfli");

const FOLDER = "bot/widget";
const MODULES = ["nerveline", "colour", "chat", "notes"];
// What the launcher asks for (its last lines) and its syntax: older browsers keep the link.
const TARGET = ["chrome92", "firefox101", "safari16.4"];
const TOKENS = readFileSync(`${FOLDER}/tokens.css`, "utf8");
// Measures, which are the same in every theme: their values take less room than their names.
const MEASURE = /--(?:s\d+|size[\w-]*|target|radius[\w-]*|measure)\b/.source;
const MEASURES = Object.fromEntries(
  [...TOKENS.matchAll(RegExp(`(${MEASURE}): ([^;]+);`, "g"))].map(([, name, value]) => [name, value]),
);
const PICTURES = texts(`${FOLDER}/pictures`, /\.svg$/);
const CHAT = texts(FOLDER, /^(?!tokens|page|form|demo|alone|notes).+\.(css|js)$/);
const SHORT = shortened();
// Short words, and no two alike: of Brotli's three modes this one packs them best.
const BROTLI = { params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT } };
// Zopfli takes seconds where gzip takes none, and packs what any browser reads 3 % tighter.
const GZIP = { numiterations: 600 };
// Unsafe is what it does to a module that changes what strings, numbers and errors are; ours do not.
const COMPRESS = { passes: 3, unsafe: true, unsafe_arrows: true, unsafe_methods: true };
const inputs = new Set();
const outputs = [];
// What a module that was put together gives to the next ones.
const exported = new Map();

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
  for (const each of Object.keys(made.metafile.inputs)) if (!each.startsWith("apart:")) inputs.add(each);
  const [{ exports: names }] = Object.values(made.metafile.outputs);
  exported.set(`./${basename(path)}`, names);
  return made.outputFiles[0].text.trim();
}

/** A stylesheet with what it imports, without blanks, as a string. */
const styles = {
  name: "styles",
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      return { contents: measured(await bundle(path), path), loader: "text" };
    });
  },
};

/**
 * What comes from a module that is loaded apart comes through one door: each name is
 * imported once, and not once a file.
 */
const apart = {
  name: "apart",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: RegExp(`^\\./(${MODULES.join("|")})\\.js$`) }, ({ path, kind, namespace }) =>
      kind === "import-statement" && namespace !== "apart" ? { path, namespace: "apart" } : { path, external: true },
    );
    onLoad({ filter: /./, namespace: "apart" }, ({ path }) => {
      return { contents: `export { ${exported.get(path)} } from "${path}";` };
    });
  },
};

function measured(style, path) {
  return style
    .replace(/(--[\w-]+):[^;}]+;?/g, (whole, name) => (named(name, path) ? whole : ""))
    .replace(/@media[^{]*\{[\w:,]+\{\}\}/g, "")
    .replaceAll(";}", "}")
    .replace(RegExp(`var\\((${MEASURE})\\)`, "g"), (_, name) => MEASURES[name].replace(/^0\./, "."))
    // Only inside the chat, where there is no root; and what the style's minifier leaves in values.
    .replaceAll(":root,:host", ":host")
    .replace(/(--[\w-]+): /g, "$1:")
    .replace(/#(.)\1(.)\2(.)\3\b/g, "#$1$2$3");
}

/** Whether a name is given a value in this style: the pictures' own in that which comes with them. */
function named(name, path) {
  if (RegExp(`^${MEASURE}$`).test(name)) return false;
  const used = RegExp(`var\\(${name}[,)]`);
  return path.endsWith("notes.css") ? used.test(PICTURES) && !used.test(CHAT) : used.test(CHAT);
}

/** Names of a letter for the colours that only modules use: the pictures know the others. */
function shortened() {
  const names = [...new Set(TOKENS.match(/--[a-z][\w-]+(?=:)/g))].filter(
    (each) => !RegExp(`${each}\\b`).test(PICTURES) && !RegExp(`^${MEASURE}$`).test(each),
  );
  return new Map(names.map((each, place) => [each, `--${(place + 10).toString(36)}`]));
}

/** The text of all files of a folder whose names fit, one after the other. */
function texts(folder, fits) {
  const names = readdirSync(folder).filter((each) => fits.test(each));
  return names.map((each) => readFileSync(`${folder}/${each}`, "utf8")).join("");
}

for (const name of MODULES) {
  const whole = await bundle(`${FOLDER}/${name}.js`, {
    format: "esm",
    // The others are loaded when they are needed, each once.
    plugins: [styles, apart],
  });
  const short = whole.replace(/--[a-z][\w-]+/g, (token) => SHORT.get(token) ?? token);
  const { code } = await minify(short, { module: true, compress: COMPRESS, ecma: 2020 });
  const path = `${FOLDER}/dist/${name}.js`;
  writeFileSync(path, code);
  writeFileSync(`${path}.br`, brotliCompressSync(code, BROTLI));
  writeFileSync(`${path}.gz`, await gzipAsync(Buffer.from(code), GZIP));
  outputs.push(path, `${path}.br`, `${path}.gz`);
}
const sums = [...[...inputs].sort(), ...outputs].map((path) => {
  const sum = createHash("sha256").update(readFileSync(path)).digest("hex");
  return `${sum}  ${path}\n`;
});
writeFileSync(`${FOLDER}/dist/sources.sha256`, sums.join(""));
