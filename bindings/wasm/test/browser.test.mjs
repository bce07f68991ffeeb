// The page in a real browser: node --test bindings/wasm/test/browser.test.mjs
//
// A person's way: the page is opened from loopback, a file is chosen, the report is looked at. Every request is written down.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const target = fileURLToPath(new URL("../target/", import.meta.url));
const example = fileURLToPath(new URL("../../../examples/data/xianning-2020.json", import.meta.url));
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".wasm": "application/wasm" };

/** A server on loopback, and the paths that were asked of it. */
async function serve(folder) {
  const asked = [];
  const server = createServer(async (request, response) => {
    asked.push(request.url);
    const file = await readFile(join(folder, request.url)).catch(() => null);
    response.writeHead(file ? 200 : 404, { "content-type": TYPES[extname(request.url)] ?? "text/plain" }).end(file);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  after(() => (server.closeAllConnections(), server.close()));
  return { asked, origin: `http://127.0.0.1:${server.address().port}` };
}

/** A browser that neither asks nor keeps anything, driven over a pipe. */
class Browser {
  #waiting = new Map();
  #last = 0;
  requests = [];

  static async open() {
    const browser = new Browser();
    const profile = await mkdtemp(join(tmpdir(), "profile-"));
    const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--remote-debugging-pipe", `--user-data-dir=${profile}`];
    const process = spawn("chromium", flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
    after(async () => {
      process.kill();
      await once(process, "exit");
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    });
    browser.pipe = process.stdio[3];
    let text = "";
    process.stdio[4].setEncoding("utf8").on("data", (data) => {
      const messages = (text + data).split("\0");
      text = messages.pop();
      messages.forEach((message) => browser.#told(JSON.parse(message)));
    });
    const { targetId } = await browser.say("Target.createTarget", { url: "about:blank" });
    browser.session = (await browser.say("Target.attachToTarget", { targetId, flatten: true })).sessionId;
    for (const domain of ["Network", "Page", "DOM", "Log"]) await browser.say(`${domain}.enable`);
    return browser;
  }

  #told({ id, result, error, method, params }) {
    if (method === "Network.requestWillBeSent") this.requests.push(params.request.url);
    const waiting = this.#waiting.get(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  say(method, params = {}) {
    const id = ++this.#last;
    this.pipe.write(JSON.stringify({ id, method, params, sessionId: this.session }) + "\0");
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  async value(expression) {
    const { result, exceptionDetails } = await this.say("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
    assert.equal(exceptionDetails, undefined);
    return result.value;
  }

  async until(expression) {
    for (let tries = 0; tries < 600; tries++) {
      const value = await this.value(expression);
      if (value) return value;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    assert.fail(`never: ${expression}`);
  }

  async choose(selector, path) {
    const { root } = await this.say("DOM.getDocument");
    const { nodeId } = await this.say("DOM.querySelector", { nodeId: root.nodeId, selector });
    await this.say("DOM.setFileInputFiles", { nodeId, files: [path] });
  }
}

const report = `document.querySelector("iframe")?.contentDocument?.body?.innerText`;

test("a file of JSON in, the report page out, and nothing leaves the browser", { timeout: 120_000 }, async () => {
  const [page, stranger] = [await serve(join(target, "package")), await serve(target)];
  const browser = await Browser.open();
  await browser.say("Page.navigate", { url: `${page.origin}/index.html` });
  await browser.until(`document.getElementById("file")?.disabled === false`);
  const own = ["index.html", "page.css", "page.js", "budget_performance.js", "budget_performance.wasm"].map((name) => `/${name}`).sort();
  assert.deepEqual([...page.asked].sort(), own);

  await browser.choose("#file", example);
  const chinese = await browser.until(`(${report} ?? "").includes("咸宁市民政局") && ${report}`);
  assert.match(chinese, /95/);
  const { width, height } = await browser.value(`(({width, height}) => ({width, height}))(document.querySelector("iframe").getBoundingClientRect())`);
  assert.ok(width > 300 && height > 600, `${width} × ${height}`);
  const background = `getComputedStyle(document.querySelector("iframe").contentDocument.documentElement).getPropertyValue("--paper")`;
  assert.notEqual(await browser.value(background), "", "the report has its style");
  const { data } = await browser.say("Page.captureScreenshot");
  await writeFile(join(target, "page.png"), Buffer.from(data, "base64"));

  await browser.value(`(language.value = "en", language.dispatchEvent(new Event("change")))`);
  await browser.until(`(${report} ?? "").includes("Where did the points go?")`);

  const wrong = join(target, "wrong.json");
  await writeFile(wrong, '{"form/1": {"kind": "city"}}');
  await browser.choose("#file", wrong);
  assert.match(await browser.until(`document.getElementById("told").textContent`), /city/);
  assert.equal(await browser.value(`document.querySelectorAll("iframe").length`), 0);

  // Nothing more was asked, here or elsewhere; and the policy would not let it.
  assert.deepEqual([...page.asked].sort(), own);
  const elsewhere = browser.requests.filter((url) => !url.startsWith(`${page.origin}/`) && !/^(data|about):/.test(url));
  assert.deepEqual(elsewhere, []);
  assert.equal(await browser.value(`fetch("${stranger.origin}/").then(() => "sent", () => "refused")`), "refused");
  const image = `new Promise((done) => { const image = new Image(); image.onload = image.onerror = done; image.src = "${stranger.origin}/pixel"; })`;
  await browser.value(`${image}.then(() => null)`);
  assert.deepEqual(stranger.asked, []);
});
