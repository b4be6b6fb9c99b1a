import classes from './OccurrenceMark.module.css';

/** Seen in imported records is solid, said in the room is hollow, neither is a small dot. */
export function OccurrenceMark({ shown }: { readonly shown: 'measured' | 'said' | 'none' }) {
  return <span className={classes.mark} data-shown={shown} aria-hidden="true" />;
}
