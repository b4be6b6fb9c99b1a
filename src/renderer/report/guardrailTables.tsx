/** Guardrails of all workflows: lines as rows while workflows are few, workflows as rows when they are many. */
import type { GuardrailCell, Scorecard } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';
import type { Block, TableBlock } from './blocks';
import { GuardrailMark } from './marks/GuardrailMark';
import { headingBlock, noteBlocks } from './textBlock';

type Section = Scorecard['guardrails'];

const FEW_WORKFLOWS = 4;
/** Guardrails side by side in one table. */
const MOST_COLUMNS = 4;

function Cell({ cell }: { readonly cell: GuardrailCell | null }) {
  if (cell === null)
    return (
      <td>
        <span className="rp-small">{text('report:guardrails.notAsked')}</span>
      </td>
    );
  return (
    <td>
      <GuardrailMark state={cell.state} />
    </td>
  );
}

function byGuardrail(section: Section): TableBlock {
  return {
    kind: 'table',
    id: 'guardrails',
    gap: 2,
    keepWithNext: true,
    className: 'rp-guardrails rp-few',
    columns: [null, 28, ...section.rows.map(() => (section.rows.length < FEW_WORKFLOWS ? 23 : 21.5))],
    head: (
      <tr>
        <th scope="col">{text('report:guardrails.column.guardrail')}</th>
        <th scope="col">{text('report:guardrails.column.role')}</th>
        {section.rows.map((row, at) => (
          <th key={at} scope="col">
            {row.workflow}
          </th>
        ))}
      </tr>
    ),
    rows: section.columns.map((column, at) => ({
      id: `guardrail-${String(at)}`,
      node: (
        <tr>
          <th scope="row" className="rp-ink">
            {column.title}
          </th>
          <td>{column.role}</td>
          {section.rows.map((row, place) => (
            <Cell key={place} cell={row.cells[at] ?? null} />
          ))}
        </tr>
      ),
    })),
  };
}

function byWorkflow(section: Section, from: number): TableBlock {
  const columns = section.columns.slice(from, from + MOST_COLUMNS);
  return {
    kind: 'table',
    id: `guardrails-${String(from)}`,
    gap: from === 0 ? 2 : 5,
    keepWithNext: from + MOST_COLUMNS >= section.columns.length,
    className: 'rp-guardrails rp-low',
    columns: [35, ...columns.map(() => null)],
    head: (
      <tr>
        <th scope="col">{text('report:guardrails.column.workflow')}</th>
        {columns.map((column) => (
          <th key={column.title} scope="col">
            {column.title}
          </th>
        ))}
      </tr>
    ),
    rows: section.rows.map((row, at) => ({
      id: `guardrails-${String(from)}-${String(at)}`,
      node: (
        <tr>
          <th scope="row">
            <b>{row.workflow}</b>
          </th>
          {columns.map((column, place) => (
            <Cell key={column.title} cell={row.cells[from + place] ?? null} />
          ))}
        </tr>
      ),
    })),
  };
}

export function guardrailTables(section: Section): Block[] {
  if (section.rows.length === 0 || section.columns.length === 0) return [];
  const tables =
    section.rows.length <= FEW_WORKFLOWS
      ? [byGuardrail(section)]
      : section.columns.flatMap((_, at) => (at % MOST_COLUMNS === 0 ? [byWorkflow(section, at)] : []));
  return [
    headingBlock('guardrails-heading', section.heading),
    ...tables,
    ...noteBlocks('guardrails-note', section.note),
  ];
}
