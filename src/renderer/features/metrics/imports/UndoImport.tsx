import { Button, Group } from '@mantine/core';
import type { ImportEntry } from '../../../../shared/contract';
import { text } from '../../../../shared/i18n/text';
import { isListed } from './isListed';
import { Dialog } from '../../../ui/Dialog';

/** Asks before an import leaves every figure; says what goes. */
export function UndoImport({
  entry,
  onKeep,
  onUndo,
}: {
  readonly entry: ImportEntry;
  readonly onKeep: () => void;
  readonly onUndo: () => void;
}) {
  const replaced = entry.replaces.map(({ fileName }) => fileName);
  return (
    <Dialog onClose={onKeep} title={text('metrics:imports.undoTitle')}>
      <p>
        {entry.replacedBy === null
          ? text(`metrics:imports.undoBody.${entry.report.kind}`, {
              count: entry.report.rows.imported,
              file: entry.fileName,
            })
          : text('overlap:undo.aside', { file: entry.replacedBy.fileName })}{' '}
        {entry.replacedBy === null &&
          replaced.length > 0 &&
          `${text('overlap:undo.back', { files: replaced })} `}
        {isListed(entry.report.kind) && `${text('metrics:imports.undoEdited')} `}
        {text('metrics:imports.undoStays')}
      </p>
      <Group mt="lg" justify="flex-end" gap="sm">
        <Button variant="default" onClick={onKeep} data-autofocus>
          {text('metrics:imports.keep')}
        </Button>
        <Button onClick={onUndo}>{text('metrics:imports.undoConfirm')}</Button>
      </Group>
    </Dialog>
  );
}
