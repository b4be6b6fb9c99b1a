import type { GuardrailRow } from '../../domain/report/scorecard';
import { text } from '../../shared/i18n/text';
import { GuardrailMark } from './marks/GuardrailMark';
import { Rich } from './Rich';

/** The lines of one workflow that may not be crossed: state, reason, and who owns each. */
export function SheetGuardrails({ rows }: { readonly rows: readonly GuardrailRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>{text('report:page.guardrailsHeading')}</h2>
      <table className="rp-close rp-ruled">
        <colgroup>
          <col style={{ width: '19mm' }} />
          <col />
        </colgroup>
        <tbody>
          {rows.map((row, at) => (
            <tr key={at}>
              <td>
                <GuardrailMark state={row.state} />
              </td>
              <td>
                <div className="rp-ink rp-line-title">{row.title}</div>
                <div className="rp-small">
                  <Rich of={row.why} />{' '}
                  {row.owner === null ? (
                    <b>{text('report:guardrails.ownerToBeNamed', { role: row.role })}</b>
                  ) : (
                    text('report:guardrails.ownedBy', { owner: row.owner, role: row.role })
                  )}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
