import { text } from '../../shared/i18n/text';

/** The name beside its hull, filled to the waterline. */
export function Brand() {
  return (
    <span className="ek-brand">
      <svg width="20" height="20" viewBox="0 0 20 20" aria-hidden>
        <path
          d="M2 3.5h16c0 8-3.2 13-8 13s-8-5-8-13z"
          fill="none"
          stroke="var(--ek-accent)"
          strokeWidth="1.6"
        />
        <path d="M2.9 9.2h14.2c-1.1 4.6-3.6 7.3-7.1 7.3s-6-2.7-7.1-7.3z" fill="var(--ek-accent)" />
      </svg>
      {text('app:shell.brand')}
    </span>
  );
}
