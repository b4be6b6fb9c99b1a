/** Not written yet. */
export function FitPage() {
  return null;
}
