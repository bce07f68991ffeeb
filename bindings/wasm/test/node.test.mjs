// The package in Node: node --test bindings/wasm/test/node.test.mjs

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import { test } from "node:test";

import { BudgetPerformanceError, load } from "../target/package/budget_performance.js";

const repository = new URL("../../../", import.meta.url);
const read = (path) => readFile(new URL(path, repository), "utf8");
const bytes = await readFile(new URL("../target/package/budget_performance.wasm", import.meta.url));
const library = await load(bytes);

const reference = await read("examples/data/xianning-2020.json");
const row = { level1: "产出指标", level2: "数量指标", level3: "培训人数", weight: "50", target: "≥500人", actual: "421人" };
const form = { "form/1": { kind: "project", subject: "培训项目", rows: [row] } };
const total = ({ results: [{ card }] }) => card["card/1"].total;

test("a text and an object are the same", () => {
  assert.equal(total(library.evaluate(reference)), "95");
  assert.deepEqual(library.evaluate(JSON.parse(reference)), library.evaluate(reference));
  assert.deepEqual(library.evaluate("\ufeff" + reference), library.evaluate(reference));
});

test("a scheme is an id or a document", async () => {
  const text = await read("src/documents/schemes/hubei-project-2020.json");
  const named = library.evaluate(form, { scheme: "hubei-project-2020" });
  assert.equal(named.results[0].report["report/1"].scheme, "hubei-project-2020");
  assert.deepEqual(library.evaluate(form, { scheme: text }), named);
  assert.deepEqual(library.evaluate(form, { scheme: "\ufeff" + text }), named);
  assert.deepEqual(library.evaluate(form, { scheme: JSON.parse(text) }), named);
  assert.equal(total(library.evaluate(form, { scheme: "national-project-2020" })), "42.1");
});

test("the page is the one of the library, in both languages", async () => {
  for (const language of ["en", "zh"]) {
    const { page } = library.evaluate(reference, { language, page: true }).results[0];
    assert.equal(page.trimEnd(), (await read(`examples/output/papers.page.${language}.html`)).trimEnd());
  }
  assert.equal(library.evaluate(form).results[0].page, undefined);
});

test("an error has its code and both languages", () => {
  const refused = [
    ["", null, "json-malformed"],
    ["[".repeat(100_000), null, "document-invalid"],
    [{ "form/2": {} }, null, "key-unknown"],
    [{ "form/1": { kind: "city" } }, null, "document-invalid"],
    [form, "hubei", "scheme-unknown"],
    [JSON.stringify(form) + ', "page": true', null, "document-invalid"],
  ];
  for (const [document, scheme, code] of refused) {
    const isTold = (error) => error instanceof BudgetPerformanceError && error.code === code && error.zh && error.message.includes(error.en);
    assert.throws(() => library.evaluate(document, { scheme }), isTold, code);
  }
});

/** Calls the exported functions as the module does, with any bytes. */
function answered({ memory, bp_alloc, bp_answer, bp_free }, call) {
  const room = bp_alloc(call.length);
  new Uint8Array(memory.buffer, room, call.length).set(call);
  const answer = BigInt.asUintN(64, bp_answer(room, call.length));
  const [address, length] = [Number(answer & 0xffffffffn), Number(answer >> 32n)];
  const text = Buffer.from(memory.buffer, address, length).toString();
  bp_free(room, call.length);
  bp_free(address, length);
  return JSON.parse(text)["answer/1"];
}

test("bytes that are no text are told, and memory is given back", async () => {
  const { exports } = (await WebAssembly.instantiate(bytes)).instance;
  assert.equal(answered(exports, [0xff, 0xfe]).error.code, "not-utf8");
  assert.equal(answered(exports, []).error.code, "json-malformed");
  const call = Buffer.from(`{"call/1":{"document":${reference},"page":true}}`);
  const lengths = Array.from({ length: 30 }, () => (assert.equal(total(answered(exports, call)), "95"), exports.memory.buffer.byteLength));
  assert.equal(lengths.at(-1), lengths[2]);
});

test("every published form is answered", async () => {
  const names = (await readdir(new URL("tests/data/cases/", repository))).filter((name) => /^\d.*\.json$/.test(name));
  assert.ok(names.length > 40);
  for (const name of names) assert.ok(library.evaluate(await read(`tests/data/cases/${name}`)).results[0].report, name);
});

test("a library that traps answers with an error, and then goes on", async () => {
  // (memory (export "memory") 1), and bp_alloc is `unreachable`.
  const trapping = Uint8Array.from([
    0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 6, 1, 0x60, 1, 0x7f, 1, 0x7f, 3, 2, 1, 0, 5, 3, 1, 0, 1,
    7, 0x15, 2, 6, ...Buffer.from("memory"), 2, 0, 8, ...Buffer.from("bp_alloc"), 0, 0, 10, 5, 1, 3, 0, 0, 0x0b,
  ]);
  const broken = await load(trapping);
  for (const _ of [1, 2]) assert.throws(() => broken.evaluate(form), { code: "internal" });
});
