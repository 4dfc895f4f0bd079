/** The least that a process does that reads a schema: `floor.js (pass | json) DIRECTORY`. */
import { readdirSync, readFileSync } from 'node:fs';
import { charPass } from '../rivals/char-pass';

const [task, directory = '.'] = process.argv.slice(2);
const folder = `${directory}/qapi`;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.json')) continue;
  const text = readFileSync(`${folder}/${name}`, 'utf8');
  if (task === 'json') JSON.parse(text);
  else charPass(text);
}
