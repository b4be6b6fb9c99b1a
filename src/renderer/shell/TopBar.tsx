import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { text } from '../../shared/i18n/text';
import { Kbd } from '../ui/Kbd';
import { SavedMark } from '../ui/SavedMark';
import { usePresenter } from '../ui/usePresenter';
import { Brand } from './Brand';
import { keysDialog } from './keysDialog';

/** The bar over every page: brand, where one is, whether everything is kept, presenter mode and keys. */
export function TopBar({ children }: { readonly children?: ReactNode }) {
  const { presenting, toggle } = usePresenter();
  return (
    <header className="ek-top">
      <Link to="/" className="ek-brand-link" aria-label={text('app:shell.toLibrary')}>
        <Brand />
      </Link>
      <div className="ek-top-middle">{children}</div>
      <div className="ek-top-right">
        <SavedMark />
        <button type="button" className="ek-top-button" aria-pressed={presenting} onClick={toggle}>
          {text(presenting ? 'app:shell.stopPresenting' : 'app:shell.present')} <Kbd>F5</Kbd>
        </button>
        <button type="button" className="ek-top-button" onClick={() => keysDialog.set(true)}>
          {text('app:shell.keys')} <Kbd>?</Kbd>
        </button>
      </div>
    </header>
  );
}
