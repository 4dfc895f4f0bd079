/** The limit: nobody understands a text without having looked at each of its characters once. */
export function charPass(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (hash * 31 + text.charCodeAt(index)) | 0;
  return hash;
}
