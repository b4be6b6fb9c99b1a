import { useRef, useState } from 'react';
import type { Symptom, Workflow } from '../../../domain/assessment/assessmentRecord';
import type { WorkflowResult } from '../../../domain/assessment/assessmentResult';
import type { PatternId } from '../../../domain/ids';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { EmptyState } from '../../ui/EmptyState';
import { notifyUndo } from '../../ui/notify';
import { useKeys } from '../../ui/useKeys';
import { BeliefList } from './BeliefList';
import { CauseRanking } from './CauseRanking';
import { type BoardFilter, filteredRows, NO_FILTER } from './boardFilter';
import { PatternBoard } from './PatternBoard';
import { PatternFilter } from './PatternFilter';
import { symptomRows, type Occurrence } from './symptomRows';
import { useSymptoms } from './useSymptoms';
import classes from './PatternsPage.module.css';

/** The symptoms of one workflow, and beside them what would explain them. */
export function PatternsPage() {
  const { workflow, workflowResult, goTo } = useAssessment();
  if (workflow === null || workflowResult === null) {
    return (
      <div className="ek-page">
        <EmptyState
          title={text('findings:patterns.empty.title')}
          actions={[{ label: text('findings:patterns.empty.action'), act: () => goTo('workflows') }]}
        >
          {text('findings:patterns.empty.body')}
        </EmptyState>
      </div>
    );
  }
  return <WorkflowPatterns key={workflow.id} workflow={workflow} result={workflowResult} />;
}

/** Up to so many symptoms are looked over at a glance. */
const FEW = 8;

/** More than a tick was entered, so that losing it would hurt. */
const hasMore = ({ lastSeen, note, serviceIds }: Symptom): boolean =>
  lastSeen !== null || note !== '' || serviceIds.length > 0;

interface WorkflowPatternsProps {
  readonly workflow: Workflow;
  readonly result: WorkflowResult;
}

function WorkflowPatterns({ workflow, result }: WorkflowPatternsProps) {
  const { pack, record, metrics, asOf } = useAssessment();
  const symptoms = useSymptoms(workflow.id);
  const measured = metrics.find((entry) => entry.workflowId === workflow.id) ?? null;
  const rows = symptomRows(pack, workflow, record.symptoms, measured, asOf);
  const letters = new Map<string, string>(rows.map((row) => [row.patternId, row.letter]));
  const [filter, setFilter] = useState<BoardFilter>(NO_FILTER);
  const visible = filteredRows(rows, filter);
  const search = useRef<HTMLInputElement>(null);
  const firstOpen = rows.find((row) => row.said === null);
  const [selected, setSelected] = useState<PatternId | null>(firstOpen?.patternId ?? null);
  const board = useRef<HTMLDivElement>(null);

  const move = (step: 1 | -1): void => {
    const at = visible.findIndex((row) => row.patternId === selected);
    const next = visible[Math.min(visible.length - 1, Math.max(0, at + step))];
    if (next === undefined) return;
    setSelected(next.patternId);
    const row = board.current?.querySelector(`[data-pattern="${next.patternId}"]`);
    const choice = row?.querySelector('input:checked') ?? row?.querySelector('input');
    if (choice instanceof HTMLElement) choice.focus();
  };
  const say = (occurrence: Occurrence) => () => {
    if (selected !== null && visible.some((row) => row.patternId === selected)) {
      symptoms.say(selected, occurrence);
    }
  };
  const clear = (patternId: PatternId | null): void => {
    const gone = patternId === null ? null : symptoms.clear(patternId);
    if (gone === null || !hasMore(gone)) return;
    const title = rows.find((row) => row.patternId === patternId)?.title ?? '';
    notifyUndo(text('findings:patterns.cleared', { pattern: title }), () => symptoms.put(gone));
  };
  const clearSelected = (): void => clear(selected);
  useKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    j: () => move(1),
    k: () => move(-1),
    '1': say('never'),
    '2': say('once'),
    '3': say('recurring'),
    '0': clearSelected,
    Backspace: clearSelected,
    Delete: clearSelected,
    '/': (event) => {
      event.preventDefault();
      search.current?.focus();
    },
  });

  const asked = rows.filter((row) => row.said !== null).length;
  return (
    <div className={classes.page}>
      <section aria-labelledby="patterns-title" className={classes.board} ref={board}>
        <h1 id="patterns-title" className={classes.title}>
          {text('findings:patterns.title', { workflow: workflow.name })}
        </h1>
        <p className={classes.lead}>
          {text('findings:patterns.lead')}
          <span className="ek-small ek-nowrap">
            {text('findings:patterns.progress', { asked, total: rows.length })}
          </span>
        </p>
        {rows.length > FEW && (
          <PatternFilter
            filter={filter}
            onChange={setFilter}
            rows={rows}
            shown={visible.length}
            fit={result.fit}
            searchField={search}
          />
        )}
        <PatternBoard
          workflow={workflow}
          rows={visible}
          selected={selected}
          onSelect={setSelected}
          onClear={clear}
          symptoms={symptoms}
        />
        <BeliefList />
      </section>
      <CauseRanking pack={pack} workflow={workflow} result={result} letters={letters} />
    </div>
  );
}
