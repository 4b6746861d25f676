// The same text through wink-nlp: sentences, tokens and tags (it has no parser). Prints tokens a second, best of the rounds.
// usage: node wink.mjs REPORTS.jsonl [ROUNDS]
import fs from "node:fs";
import winkNLP from "wink-nlp";
import model from "wink-eng-lite-web-model";

const nlp = winkNLP(model);
const its = nlp.its;
const texts = fs.readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line).text);
const rounds = Number(process.argv[3] ?? 30);
let best = 0;
for (let round = 0; round < rounds; round++) {
  const start = process.hrtime.bigint();
  let tokens = 0;
  for (const text of texts) {
    const doc = nlp.readDoc(text);
    tokens += doc.tokens().out(its.pos).length;
  }
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  best = Math.max(best, tokens / seconds);
}
console.log(`wink-nlp 2.4.0, sentences and tags  ${Math.round(best).toLocaleString("en")} tokens/s`);
