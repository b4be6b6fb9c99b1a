/** Not written yet. */
export function LibraryPage() {
  return null;
}
