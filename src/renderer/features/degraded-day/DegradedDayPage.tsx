import { useState } from 'react';
import type { Workflow } from '../../../domain/assessment/assessmentRecord';
import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { ChoiceField } from '../../ui/ChoiceField';
import { EmptyState } from '../../ui/EmptyState';
import { PageHead } from '../../ui/PageHead';
import { AwayPanel } from './AwayPanel';
import { ComparePanel } from './ComparePanel';
import { RolesPanel } from './RolesPanel';

type View = 'answer' | 'compare';

/** The degraded day of one workflow: who answers, and what the answers come to. */
export function DegradedDayPage() {
  const { workflow, pack, goTo } = useAssessment();
  if (workflow === null) {
    return (
      <div className="ek-page">
        <EmptyState
          title={text('degraded:noWorkflow.title')}
          actions={[{ label: text('degraded:noWorkflow.action'), act: () => goTo('workflows') }]}
        >
          {text('degraded:noWorkflow.body')}
        </EmptyState>
      </div>
    );
  }
  if (pack.script.length === 0) {
    return (
      <div className="ek-page">
        <EmptyState
          title={text('degraded:noScript.title')}
          actions={[{ label: text('degraded:noScript.action'), act: () => goTo('questions') }]}
        >
          {text('degraded:noScript.body', {
            pack: pack.texts.pack.name,
            version: pack.manifest.version,
          })}
        </EmptyState>
      </div>
    );
  }
  return <Scripted workflow={workflow} />;
}

/** Answers are shown only once somebody asks for the comparison, never to a role that comes to choose its name. */
function Scripted({ workflow }: { readonly workflow: Workflow }) {
  const [view, setView] = useState<View>('answer');
  return (
    <div className="ek-page">
      <PageHead
        title={text('degraded:title', { workflow: workflow.name })}
        lead={text('degraded:lead')}
        actions={
          <ChoiceField
            label={text('degraded:view.label')}
            labelHidden
            value={view}
            choices={[
              { value: 'answer', label: text('degraded:view.answer') },
              { value: 'compare', label: text('degraded:view.compare') },
            ]}
            onSave={setView}
          />
        }
      />
      {view === 'answer' ? (
        <>
          <RolesPanel workflow={workflow} />
          <AwayPanel workflow={workflow} />
        </>
      ) : (
        <ComparePanel key={workflow.id} workflow={workflow} onAnswer={() => setView('answer')} />
      )}
    </div>
  );
}
