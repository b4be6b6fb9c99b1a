/** Not written yet. */
export function ClientPage() {
  return null;
}
