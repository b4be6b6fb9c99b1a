import { Button } from '@mantine/core';
import type { IncidentRecord } from '../../../domain/metrics/enteredRecords';
import type { WrittenTwice } from '../../../domain/metrics/writtenTwice';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { notifyUndo } from '../../ui/notify';
import styles from './writtenTwice.module.css';

/**
 * Incidents that were written down and a file has as well, each beside the imported one, and the way to remove what was
 * written down. Nothing where there are none.
 */
export function WrittenTwiceNote({
  found,
  where,
}: {
  readonly found: readonly WrittenTwice[];
  /** `file`: the imported ones are in a file that is being checked. */
  readonly where: 'library' | 'file';
}) {
  const { record, change } = useAssessment();
  // One that was removed meanwhile is no longer there twice.
  const pairs = found.flatMap(({ incidentId, imported }) => {
    const written = record.incidents.find(({ id }) => id === incidentId);
    return written === undefined ? [] : [{ written, imported }];
  });
  if (pairs.length === 0) return null;
  const remove = ({ id, name }: IncidentRecord): void => {
    const place = { kind: 'incident', key: id } as const;
    void change.removeEntry(place).then((worked) => {
      if (worked) notifyUndo(text('overlap:twice.removed', { name }), () => void change.restoreEntry(place));
    });
  };
  return (
    <section className={styles.note} data-testid="written-twice">
      <h3>{text('overlap:twice.title', { count: pairs.length })}</h3>
      <p>{text(`overlap:twice.${where}`, { count: pairs.length })}</p>
      <ul>
        {pairs.map(({ written, imported }) => (
          <li key={written.id}>
            <dl>
              <dt>{text('overlap:twice.written')}</dt>
              <dd>
                {text('overlap:twice.at', {
                  name: named(written.name, written.service),
                  at: written.started,
                })}
              </dd>
              <dt>{text('overlap:twice.imported')}</dt>
              <dd>
                {text('overlap:twice.at', {
                  name: named(imported.externalId ?? text('overlap:twice.noId'), imported.service),
                  at: imported.started,
                })}
              </dd>
            </dl>
            <Button
              variant="default"
              size="compact-sm"
              aria-label={text('overlap:twice.removeOf', { name: written.name })}
              onClick={() => remove(written)}
            >
              {text('overlap:twice.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const named = (name: string, service: string | null): string =>
  service === null || service === '' ? name : text('overlap:twice.named', { name, service });
