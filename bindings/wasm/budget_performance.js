// Scores and reviews budget-performance self-evaluations (预算绩效自评), in a browser or in Node.

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const INTERNAL =
  '{"answer/1":{"error":{"code":"internal","en":"a mistake of the library stopped the call","zh":"程序内部错误，调用中止"}}}';

export class BudgetPerformanceError extends Error {
  constructor({ code, en, zh, number, problems = [] }) {
    super(`${code}: ${en}`);
    this.name = "BudgetPerformanceError";
    Object.assign(this, { code, en, zh, number, problems });
  }
}

export async function load(source) {
  const given = await source;
  const bytes = given instanceof Response ? await given.arrayBuffer() : given;
  return new BudgetPerformance(await WebAssembly.instantiate(bytes));
}

class BudgetPerformance {
  #module;
  #exports;

  constructor({ module, instance }) {
    this.#module = module;
    this.#exports = instance.exports;
  }

  call(text) {
    try {
      return this.#answer(encoder.encode(text));
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      // What a trap leaves behind is not used again.
      this.#exports = new WebAssembly.Instance(this.#module).exports;
      return INTERNAL;
    }
  }

  evaluate(document, { scheme = null, language = "en", page = false } = {}) {
    const isId = typeof scheme === "string" && !scheme.trimStart().startsWith("{");
    const chosen = isId ? JSON.stringify(scheme) : json(scheme);
    const options = `"scheme":${chosen},"language":${JSON.stringify(language)},"page":${JSON.stringify(page)}`;
    // The library takes no key twice and no unknown one, so a text cannot say more than its own document.
    const answer = JSON.parse(this.call(`{"call/1":{"document":${json(document)},${options}}}`))["answer/1"];
    if (answer.error) throw new BudgetPerformanceError(answer.error);
    return answer;
  }

  #answer(call) {
    const { memory, bp_alloc, bp_answer, bp_free } = this.#exports;
    const room = bp_alloc(call.length) >>> 0;
    new Uint8Array(memory.buffer, room, call.length).set(call);
    const answer = BigInt.asUintN(64, bp_answer(room, call.length));
    bp_free(room, call.length);
    const [address, length] = [Number(answer & 0xffffffffn), Number(answer >> 32n)];
    const text = decoder.decode(new Uint8Array(memory.buffer, address, length));
    bp_free(address, length);
    return text;
  }
}

/** The JSON text of a document; of a text, without the mark of byte order that some editors write. */
function json(value) {
  return typeof value === "string" ? value.replace(/^\ufeff/, "") : JSON.stringify(value);
}
