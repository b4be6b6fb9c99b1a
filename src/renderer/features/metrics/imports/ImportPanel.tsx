import { Button } from '@mantine/core';
import { useCallback } from 'react';
import { text } from '../../../../shared/i18n/text';
import { useAssessment } from '../../../assessment/useAssessment';
import { PageHead } from '../../../ui/PageHead';
import { useFromTop } from '../../../ui/useFromTop';
import { useKeys } from '../../../ui/useKeys';
import { CheckResult } from './CheckResult';
import { ChooseFile } from './ChooseFile';
import { ImportReportView } from './ImportReportView';
import { ImportRunning } from './ImportRunning';
import { importProblemSentence } from './importProblemSentence';
import type { ImportState } from './importState';
import { isListed } from './isListed';
import { MapFile } from './MapFile';
import { Notice } from './Notice';
import { StepTrail } from './StepTrail';
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
  const { refresh } = imports;
  const onImported = useCallback(() => void refresh(), [refresh]);
  const [state, actions] = useImport(imports.entries, onImported, source);
  const { step } = state;
  const running = step === 'importing' || step === 'checking';
  const onBack = step === 'map' || step === 'checked' ? actions.back : null;
  useFromTop(step);
  useKeys({ Escape: running ? actions.cancel : (onBack ?? onClose) });
  return (
    <div className="ek-page">
      <PageHead
        title={text('metrics:wizard.title')}
        above={<StepTrail step={step} />}
        actions={
          running ? undefined : (
            <>
              {step === 'map' && (
                <Button variant="default" onClick={actions.back}>
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
  const { goTo } = useAssessment();
  switch (state.step) {
    case 'choose':
      return (
        <ChooseFile
          problem={state.trouble === null ? null : importProblemSentence(state.trouble)}
          begun={state.begun}
          onFile={actions.look}
          onResume={actions.resume}
        />
      );
    case 'looking':
      return (
        <div className={styles.running}>
          <Notice tone="note">
            {text('metrics:wizard.choose.looking', { file: state.path.split(/[\\/]/).at(-1) ?? state.path })}
          </Notice>
        </div>
      );
    case 'map':
      return <MapFile state={state} actions={actions} />;
    case 'checking':
    case 'importing':
      return (
        <ImportRunning
          what={state.step}
          file={state.file.look.name}
          progress={state.progress}
          cancelling={state.cancelling}
          onCancel={actions.cancel}
        />
      );
    case 'checked':
      return <CheckResult state={state} actions={actions} imports={imports} />;
    case 'done': {
      const { entry, wasThere } = state;
      const undoThen = async (next: () => void) => {
        if (await imports.undo(entry)) next();
      };
      return (
        <ImportReportView
          entry={entry}
          wasThere={wasThere}
          onUndo={() => void undoThen(actions.back)}
          onChooseAgain={() => void undoThen(actions.back)}
          actions={
            <>
              {isListed(entry.report.kind) ? (
                <Button onClick={() => goTo('records')}>{text('metrics:report.seeRecords')}</Button>
              ) : (
                <Button onClick={onClose}>{text('metrics:report.seeFigures')}</Button>
              )}
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
