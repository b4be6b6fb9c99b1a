/** Words as part of a file name: lower-case letters, digits and hyphens, so that any disk takes it; `otherwise` if none. */
export function plainName(words: string, otherwise: string): string {
  const name = words
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return name === '' ? otherwise : name;
}
