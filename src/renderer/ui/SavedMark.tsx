import { useSyncExternalStore } from 'react';
import { text } from '../../shared/i18n/text';
import { saveState } from '../assessment/saveState';

/** Quietly says whether everything that was entered is kept. */
export function SavedMark() {
  const { underWay, failed, everSaved } = useSyncExternalStore(saveState.subscribe, saveState.get);
  const state = failed ? 'failed' : underWay > 0 ? 'saving' : everSaved ? 'saved' : 'nothing';
  return (
    <span className="ek-saved" data-saved={state} role="status">
      {state === 'nothing' ? '' : text(`app:ui.saved.${state}`)}
    </span>
  );
}
