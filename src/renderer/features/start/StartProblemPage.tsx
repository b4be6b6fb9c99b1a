import { text } from '../../../shared/i18n/text';
import type { StartProblem } from '../../../shared/startProblem';
import { Brand } from '../../shell/Brand';
import { Problem } from '../../ui/Problem';

/** Says why the library was not opened, what was left as it is, and what to do. */
export function StartProblemPage({ problem }: { readonly problem: StartProblem }) {
  const { code, path } = problem;
  const key = `app:start.${code}`;
  return (
    <main className="ek-start">
      <header className="ek-start-head">
        <Brand />
      </header>
      <Problem
        what={text(`${key}.what`, problem)}
        kept={text(`${key}.kept`, problem)}
        next={text(`${key}.next`, problem)}
        actions={[{ label: text('app:start.show'), act: () => void window.desktop.showInFolder(path) }]}
      />
    </main>
  );
}
