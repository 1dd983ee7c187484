// A resident worker for the benchmark: first line all facts, then one number a line; answers each with a size.
const fs = require("fs");
const path = require("path");
const readline = require("readline");
const modules = process.argv[3];
const PizZip = require(path.join(modules, "pizzip"));
const Docxtemplater = require(path.join(modules, "docxtemplater"));
const template = fs.readFileSync(process.argv[2]);
let facts = null;

function render(data) {
  const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  document.render(data);
  return document.getZip().generate({ type: "nodebuffer", compression: "DEFLATE" }).length;
}

readline.createInterface({ input: process.stdin }).on("line", (line) => {
  const message = JSON.parse(line);
  if (Array.isArray(message)) {
    facts = message;
    for (let n = 0; n < 40; n++) render(facts[n % facts.length]); // let the compiler warm up
    console.log("ready");
  } else console.log(render(facts[message]));
});
