import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import { Section } from '../../ui/Section';
import { ImportRoleFiles } from './ImportRoleFiles';
import { PrepareDialog } from './PrepareDialog';
import classes from './DegradedDay.module.css';

/** For roles that are not in the room: sheets and pages out, role files in. */
export function AwayPanel({ workflow }: { readonly workflow: Workflow }) {
  const [preparing, setPreparing] = useState(false);
  const [files, setFiles] = useState<readonly string[]>([]);
  const choose = async (): Promise<void> => setFiles(await window.desktop.chooseRoleFiles());
  return (
    <Section title={text('degraded:away.title')}>
      <p className={classes.awayAbout}>{text('degraded:away.about')}</p>
      <div className={classes.awayActions}>
        <Button variant="default" onClick={() => setPreparing(true)}>
          {text('degraded:away.prepare')}
        </Button>
        <Button variant="default" onClick={() => void choose()}>
          {text('degraded:away.import')}
        </Button>
      </div>
      {preparing && <PrepareDialog workflow={workflow} onClose={() => setPreparing(false)} />}
      {files.length > 0 && <ImportRoleFiles paths={files} onClose={() => setFiles([])} />}
    </Section>
  );
}
