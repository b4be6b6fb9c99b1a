import { text } from '../../../shared/i18n/text';

/** Takes one line out of a list; the list offers to bring it back. */
export function RemoveLine({ name, onRemove }: { readonly name: string; readonly onRemove: () => void }) {
  return (
    <button
      type="button"
      className="ek-remove-line"
      aria-label={text('workflows:removeNamed', { name })}
      title={text('workflows:removeNamed', { name })}
      onClick={onRemove}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden>
        <path d="m2.5 2.5 7 7m0-7-7 7" stroke="currentColor" strokeWidth="1.5" fill="none" />
      </svg>
    </button>
  );
}
