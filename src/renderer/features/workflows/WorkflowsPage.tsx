/** Not written yet. */
export function WorkflowsPage() {
  return null;
}
