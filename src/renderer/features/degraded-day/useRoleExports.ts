import { useState } from 'react';
import type { ScriptRole } from '../../../domain/alignment/degradedDay';
import type { WorkflowId } from '../../../domain/ids';
import { client } from '../../api';
import { useAssessment } from '../../assessment/useAssessment';
import { useToday } from '../../assessment/useToday';
import { pdfFileName } from '../export/pdfFileName';
import { usePdfExport } from '../export/usePdfExport';
import { whenSaved } from '../export/whenSaved';

export interface ChosenRoles {
  readonly roles: ScriptRole[];
  readonly workflowIds: WorkflowId[];
  readonly returnTo: string;
}

/** Prints the sheets of the chosen roles and workflows into one PDF. */
export function useRoleSheets() {
  const { record, asOf } = useAssessment();
  const today = useToday();
  return usePdfExport(async (chosen: ChosenRoles) => {
    const model = await client.roleFiles.sheets({ assessmentId: record.assessment.id, ...chosen, today });
    return [{ fileName: pdfFileName(record.client.name, 'role-sheet', asOf), model }];
  });
}

export type PagesState =
  | { readonly step: 'idle' | 'writing' | 'canceled' }
  | {
      readonly step: 'written';
      readonly folder: string;
      readonly files: readonly { readonly path: string }[];
    }
  | { readonly step: 'failed'; readonly error: unknown };

/** Writes one page for each chosen role into a folder that somebody chooses. */
export function useRolePages(): readonly [PagesState, (chosen: ChosenRoles) => void] {
  const { record } = useAssessment();
  const [state, setState] = useState<PagesState>({ step: 'idle' });
  const run = async (chosen: ChosenRoles): Promise<void> => {
    const folder = await window.desktop.chooseFolder();
    if (folder === null) {
      setState({ step: 'canceled' });
      return;
    }
    setState({ step: 'writing' });
    try {
      await whenSaved();
      const files = await client.roleFiles.writePages({
        assessmentId: record.assessment.id,
        ...chosen,
        folder,
      });
      setState({ step: 'written', folder, files });
    } catch (error) {
      setState({ step: 'failed', error });
    }
  };
  return [state, (chosen) => void run(chosen)];
}
