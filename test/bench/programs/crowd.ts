/** A type with a hundred users, to be put behind a schema that has none such. */
const USERS = 100;

export const CROWD_LABEL = `a type with ${USERS} users`;

/** The text with the crowd behind it, and the offset behind the name of a member of the type that all of them use. */
export function withCrowd(text: string): { readonly text: string; readonly offset: number } {
  const users = Array.from({ length: USERS }, (_, index) => {
    const name = `CrowdUser${index}`;
    // By turns it is a base, whose members the user has itself, and the type of a member.
    return index % 2 === 0
      ? `${documented(name, 'own')}{ 'struct': '${name}', 'base': 'CrowdIdol', 'data': { 'own': 'int' } }\n`
      : `${documented(name, 'idol')}{ 'struct': '${name}', 'data': { 'idol': 'CrowdIdol' } }\n`;
  });
  const before = `${text}\n${documented('CrowdIdol', 'fame')}{ 'struct': 'CrowdIdol', 'data': { 'fame`;
  return { text: `${before}': 'int' } }\n${users.join('')}`, offset: before.length };
}

function documented(name: string, member: string): string {
  return `\n##\n# @${name}:\n#\n# Stands in a crowd.\n#\n# @${member}: What it is known for.\n#\n# Since: 1.0\n##\n`;
}
