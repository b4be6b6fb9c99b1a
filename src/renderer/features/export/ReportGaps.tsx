import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import type { ReportGap } from './reportGaps';
import styles from './export.module.css';

const NAMED = 3;

/** What a reader will miss, each with the way to the page that closes it. */
export function ReportGaps({ gaps }: { readonly gaps: readonly ReportGap[] }) {
  const { goTo } = useAssessment();
  if (gaps.length === 0) return <p className={styles.complete}>{text('metrics:export.gaps.none')}</p>;
  return (
    <ul className={styles.gaps}>
      {gaps.map(({ kind, workflows, count, step }) => {
        const first = workflows[0];
        const names = workflows.slice(0, NAMED).map(({ name }) => name);
        const more = workflows.length - names.length;
        return (
          <li key={kind} data-gap={kind}>
            <b>{text(`metrics:export.gaps.${kind}`, { count })}</b>
            {names.length > 0 && (
              <span>
                {more > 0
                  ? text('metrics:export.gaps.namesAndMore', { list: names, count: more })
                  : text('metrics:export.gaps.names', { list: names })}
              </span>
            )}
            {step !== null && (
              <button
                type="button"
                className="ek-link"
                onClick={() => goTo(step, first === undefined ? {} : { workflow: first.id })}
              >
                {text(`metrics:export.gaps.go.${step}`)}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
