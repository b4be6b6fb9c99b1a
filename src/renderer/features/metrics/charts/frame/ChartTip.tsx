import styles from './frame.module.css';

/** What the value under the pointer or the arrow keys says; read out as it changes. Null: nothing is pointed at. */
export function ChartTip({ lines }: { readonly lines: readonly string[] | null }) {
  return (
    <div role="status" className={styles.tip} hidden={lines === null}>
      {lines?.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}
