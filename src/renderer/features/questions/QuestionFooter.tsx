import { text } from '../../../shared/i18n/text';
import { Kbd } from '../../ui/Kbd';
import classes from './QuestionFooter.module.css';
import { QuestionsAsked, type QuestionsAskedProps } from './QuestionsAsked';

export interface FooterKey {
  readonly key: string;
  readonly label: string;
  readonly act: () => void;
  readonly enabled: boolean;
}

interface QuestionFooterProps {
  readonly keys: readonly FooterKey[];
  readonly asked: QuestionsAskedProps;
}

/** The keys of the page, which are also its buttons, and which questions are asked. */
export function QuestionFooter({ keys, asked }: QuestionFooterProps) {
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
      <QuestionsAsked {...asked} />
    </footer>
  );
}
