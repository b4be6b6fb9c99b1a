import classes from './records.module.css';

/** Which file a record came from, quietly beneath it; nothing without one. */
export function OriginLine({ origin }: { readonly origin: string | null }) {
  if (origin === null) return null;
  return <div className={`ek-small ${classes.origin ?? ''}`}>{origin}</div>;
}
