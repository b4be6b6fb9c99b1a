import { Button, CloseButton, NativeSelect } from '@mantine/core';
import type { Claim } from '../../../domain/claims/claim';
import { FigureName } from '../../../domain/metrics/figureSummary';
import { durationMs } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { DurationField } from '../../ui/DurationField';
import { useSaveClaim } from './useClaim';
import classes from './claims.module.css';

type Figure = Claim['support']['figures'][number];

const STATISTICS = ['median', 'p90', 'max'] as const;
const HOUR = 3_600_000;

/** Measured times that the claim has to stay within. */
export function ClaimFigures({ claim }: { readonly claim: Claim }) {
  const { record, workflow } = useAssessment();
  const save = useSaveClaim(claim.id);
  const { figures } = claim.support;
  const put = (edit: (all: readonly Figure[]) => Figure[]): void =>
    save((one) => ({ ...one, support: { ...one.support, figures: edit(one.support.figures) } }));
  const change = (at: number, edit: Partial<Figure>): void =>
    put((all) => all.map((one, place) => (place === at ? { ...one, ...edit } : one)));
  const first =
    record.workflows.find(({ id }) => claim.workflowIds.includes(id)) ?? workflow ?? record.workflows[0];
  return (
    <div className={classes.kind} role="group" aria-label={text('claims:evidence.figures')}>
      <h3>{text('claims:evidence.figures')}</h3>
      <ul className={classes.links}>
        {figures.map((figure, at) => (
          <li key={at} className={classes.figure}>
            <NativeSelect
              aria-label={text('claims:evidence.figureWorkflow', { n: at + 1 })}
              value={figure.workflowId}
              data={[
                ...record.workflows.map(({ id, name }) => ({ value: id, label: name })),
                ...(record.workflows.some(({ id }) => id === figure.workflowId)
                  ? []
                  : [{ value: figure.workflowId, label: text('claims:removedWorkflow') }]),
              ]}
              onChange={(event) => {
                const chosen = record.workflows.find(({ id }) => id === event.currentTarget.value);
                if (chosen !== undefined) change(at, { workflowId: chosen.id });
              }}
            />
            <NativeSelect
              aria-label={text('claims:evidence.figureName', { n: at + 1 })}
              value={figure.figure}
              data={FigureName.options.map((name) => ({
                value: name,
                label: text(`common:figure.${name}`),
              }))}
              onChange={(event) => {
                const chosen = FigureName.safeParse(event.currentTarget.value);
                if (chosen.success) change(at, { figure: chosen.data });
              }}
            />
            <NativeSelect
              aria-label={text('claims:evidence.figureStatistic', { n: at + 1 })}
              value={figure.statistic}
              data={STATISTICS.map((statistic) => ({
                value: statistic,
                label: text(`claims:statistic.${statistic}`),
              }))}
              onChange={(event) => {
                const chosen = STATISTICS.find((statistic) => statistic === event.currentTarget.value);
                if (chosen !== undefined) change(at, { statistic: chosen });
              }}
            />
            <DurationField
              aria-label={text('claims:evidence.figureLimit', { n: at + 1 })}
              value={figure.atMost}
              onSave={(atMost) => {
                if (atMost !== null) change(at, { atMost });
              }}
            />
            <CloseButton
              size="sm"
              aria-label={text('claims:evidence.less', { name: text(`common:figure.${figure.figure}`) })}
              onClick={() => put((all) => all.filter((_one, place) => place !== at))}
            />
          </li>
        ))}
      </ul>
      {first === undefined ? (
        <p className="ek-small">{text('claims:evidence.noWorkflows')}</p>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() =>
            put((all) => [
              ...all,
              { workflowId: first.id, figure: 'recover', statistic: 'median', atMost: durationMs(4 * HOUR) },
            ])
          }
        >
          {text('claims:evidence.addFigure')}
        </Button>
      )}
    </div>
  );
}
