import type { Report } from './report';
import { boundText, verdict } from './terminal';
import { type TableRow, type TableSection, tableOf } from './table';

const HEAD = `# Benchmarks

What this project costs, in one run with what a user would pick instead. The last run's figures; \`npm run bench -- --markdown\`
writes this page.

\`\`\`sh
npm run bench                                  # on a synthetic schema of the size of QEMU's
QAPI_CORPUS=DIR npm run bench -- --qemu TREE   # on QEMU 10.2.2's schema in DIR/10.2.2, with the front end in TREE/scripts
npm run bench -- --with DIR                    # with Lezer and tree-sitter from DIR/node_modules
npm run bench -- --only keystroke,stdio        # only some of it
npm run bench -- --scale 100                   # up to 100 times the size of QEMU's schema
npm run bench:schema -- --factor 10 --out DIR  # writes such a schema
\`\`\`

\`--quick\` measures briefly and roughly; \`--json\` writes for machines (\`npm run --silent bench -- --json\`). Lezer and
tree-sitter are no dependencies: install them somewhere with
\`npm install @lezer/json @lezer/common @lezer/lr tree-sitter tree-sitter-json\`. Whatever is missing is skipped with a note.

All that is compared is measured in turn in one run: absolute times move with the machine, ratios hardly. Even so the
machine should have nothing else to do, since what takes long is interrupted and what is short is not. A ratio is one of
medians. The *floor* and the *limit* are what nobody can get below: a process or server that does nothing but its duty,
and one look at each character: a loop over the same strings, as they were read, in the same process. Both are warmed up
together and then run by turns; garbage counts against whoever is running when it is collected. Processes start without \`NODE_EXTRA_CA_CERTS\`, which makes every run of Node 20 read
certificates first, and Python finds its modules compiled.
`;

/** The report as `BENCHMARKS.md` has it. */
export function toMarkdown({ input, machine, results, requirements }: Report, date: string): string {
  const rows = requirements.map((row) => `| ${row.requirement} | ${boundText(row)} | ${verdict(row)} |`);
  return [
    HEAD,
    `Last run: ${date}, on ${input}; ${machine}.\n`,
    '## What it must show\n',
    '| requirement | bound | this run |\n| --- | --- | --- |',
    `${rows.join('\n')}\n`,
    ...tableOf(results).map(sectionText),
  ].join('\n');
}

function sectionText({ title, meaning, unit, rows }: TableSection): string {
  const head = `| | median, ${unit} | p95 | min | ratio |\n| --- | ---: | ---: | ---: | ---: |`;
  return `## ${title}\n\n${meaning}\n\n${head}\n${rows.map(rowText).join('\n')}\n`;
}

function rowText({ label, median, p95, min, ratio, note }: TableRow): string {
  return note === ''
    ? `| ${label} | ${median} | ${p95} | ${min} | ${ratio} |`
    : `| ${label} | ${note} | | | |`;
}
