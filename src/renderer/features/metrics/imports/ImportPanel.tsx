import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { text } from '../../../../shared/i18n/text';
import { useAssessment } from '../../../assessment/useAssessment';
import { PageHead } from '../../../ui/PageHead';
import { useKeys } from '../../../ui/useKeys';
import { CheckFile } from './CheckFile';
import { ChooseFile } from './ChooseFile';
import { ImportReportView } from './ImportReportView';
import { ImportRunning } from './ImportRunning';
import { importProblemSentence } from './importProblemSentence';
import type { ImportState } from './importState';
import { Notice } from './Notice';
import { useImport, type ImportActions, type ImportSource } from './useImport';
import type { Imports } from './useImports';
import styles from './imports.module.css';

/** The import from choosing a file to its report, in place of the figures until it is closed. */
export function ImportPanel({
  imports,
  onClose,
  source,
}: {
  readonly imports: Imports;
  readonly onClose: () => void;
  readonly source?: ImportSource;
}) {
  const { workflow } = useAssessment();
  const { refresh } = imports;
  const onImported = useCallback(() => void refresh(), [refresh]);
  const [state, actions] = useImport(workflow?.id ?? null, onImported, source);
  const running = state.step === 'importing';
  useKeys({ Escape: running ? actions.cancel : onClose });
  const chosen = state.step === 'check' || state.step === 'done';
  return (
    <div className="ek-page">
      <PageHead
        title={text('metrics:wizard.title')}
        above={chosen ? state.file.inspection.name : undefined}
        actions={
          running ? undefined : (
            <>
              {state.step === 'check' && (
                <Button variant="default" onClick={actions.reset}>
                  {text('metrics:wizard.back')}
                </Button>
              )}
              <Button variant="default" onClick={onClose}>
                {text('metrics:wizard.close')}
              </Button>
            </>
          )
        }
      />
      <ImportStep state={state} actions={actions} imports={imports} onClose={onClose} />
    </div>
  );
}

function ImportStep({
  state,
  actions,
  imports,
  onClose,
}: {
  readonly state: ImportState;
  readonly actions: ImportActions;
  readonly imports: Imports;
  readonly onClose: () => void;
}) {
  switch (state.step) {
    case 'choose':
      return <ChooseFile notice={noticeOf(state)} onFile={actions.look} />;
    case 'looking':
      return (
        <div className={styles.running}>
          <Notice tone="note">
            {text('metrics:wizard.choose.looking', { file: state.path.split(/[\\/]/).at(-1) ?? state.path })}
          </Notice>
        </div>
      );
    case 'check':
      return <CheckFile state={state} onChange={actions.change} onStart={actions.start} />;
    case 'importing':
      return (
        <ImportRunning
          file={state.file.inspection.name}
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={actions.cancel}
        />
      );
    case 'done': {
      const chooseAgain = async () => {
        if (await imports.undo(state.entry)) actions.again();
      };
      return (
        <ImportReportView
          entry={state.entry}
          onChooseAgain={() => void chooseAgain()}
          actions={
            <>
              <Button onClick={onClose} autoFocus>
                {text('metrics:report.seeFigures')}
              </Button>
              <Button variant="default" onClick={actions.reset}>
                {text('metrics:report.another')}
              </Button>
            </>
          }
        />
      );
    }
  }
}

function noticeOf(state: Extract<ImportState, { step: 'choose' }>) {
  if (state.trouble !== null)
    return { tone: 'problem', sentence: importProblemSentence(state.trouble) } as const;
  return state.cancelled ? ({ tone: 'note', sentence: text('metrics:wizard.cancelled') } as const) : null;
}
