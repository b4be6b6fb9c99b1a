import { text } from '../../../shared/i18n/text';
import { useAssessment } from '../../assessment/useAssessment';
import { ChoiceField } from '../../ui/ChoiceField';
import { Kbd } from '../../ui/Kbd';
import classes from './QuestionFooter.module.css';

export interface FooterKey {
  readonly key: string;
  readonly label: string;
  readonly act: () => void;
  readonly enabled: boolean;
}

/** The keys of the page, which are also its buttons, and which questions are asked. */
export function QuestionFooter({ keys }: { readonly keys: readonly FooterKey[] }) {
  const { record, change } = useAssessment();
  return (
    <footer className={classes.foot}>
      <div className={classes.keys} role="toolbar" aria-label={text('questions:keys.bar')}>
        {keys.map(({ key, label, act, enabled }) => (
          <button key={key} type="button" className={classes.key} onClick={act} disabled={!enabled}>
            <Kbd>{key}</Kbd>
            {label}
          </button>
        ))}
      </div>
      <ChoiceField
        label={text('questions:scope.label')}
        labelHidden
        value={record.assessment.scope}
        choices={[
          { value: 'core', label: text('questions:scope.core') },
          { value: 'full', label: text('questions:scope.full') },
        ]}
        onSave={(scope) => void change.saveAssessment((assessment) => ({ ...assessment, scope }))}
      />
    </footer>
  );
}
