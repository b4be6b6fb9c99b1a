/** Sheets for roles: each begins a page of its own, with boxes to tick and lines to write on. */
import type { RoleSheet, RoleSheets, SheetItem } from '../../domain/report/roleSheets';
import { say } from '../../domain/report/sentence';
import { text } from '../../shared/i18n/text';
import { type Block, type Section, setTighter } from './blocks';
import { Rich } from './Rich';
import { sentenceText } from './sentenceText';
import { textBlock } from './textBlock';

const Box = () => (
  <svg className="rp-box" width="9" height="9" viewBox="0 0 9 9" aria-hidden>
    <rect x="0.5" y="0.5" width="8" height="8" fill="none" stroke="currentColor" />
  </svg>
);

const Head = ({ sheet }: { readonly sheet: RoleSheet }) => (
  <header className="rp-sheet-head">
    <p className="rp-lead">
      <Rich of={say('degraded:sheet.forRole', { role: sheet.role })} />
    </p>
    <h1>{text('degraded:sheet.title', { workflow: sheet.workflow })}</h1>
    {sheet.promise !== '' && <p>{text('degraded:sheet.promise', { promise: sheet.promise })}</p>}
    {sheet.milestones.length > 0 && (
      <p>{text('degraded:sheet.milestones', { milestones: sheet.milestones })}</p>
    )}
    <p>{text('degraded:sheet.how')}</p>
  </header>
);

const Lines = ({ freeText }: { readonly freeText: string }) => (
  <div className="rp-write">
    <p className="rp-small">{freeText}</p>
    <i />
    <i />
  </div>
);

const Choices = ({ choices }: { readonly choices: readonly string[] }) => (
  <ul className="rp-ticks">
    {choices.map((choice) => (
      <li key={choice}>
        <Box />
        {choice}
      </li>
    ))}
  </ul>
);

/** A line for each milestone, a column for each choice. */
const Grid = ({ item }: { readonly item: SheetItem }) => (
  <table className="rp-ticks-grid">
    <thead>
      <tr>
        <th scope="col">{text('degraded:sheet.milestone')}</th>
        {item.choices.map((choice) => (
          <th key={choice} scope="col">
            {choice}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {item.milestones.map((milestone) => (
        <tr key={milestone}>
          <th scope="row">{milestone}</th>
          {item.choices.map((choice) => (
            <td key={choice}>
              <Box />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

const Item = ({ item, number }: { readonly item: SheetItem; readonly number: number }) => (
  <section className="rp-ask">
    <h2>
      {number}. {item.prompt}
    </h2>
    {item.milestones.length === 0 ? <Choices choices={item.choices} /> : <Grid item={item} />}
    {item.freeText !== '' && <Lines freeText={item.freeText} />}
  </section>
);

const Return = ({ sheet }: { readonly sheet: RoleSheet }) => (
  <footer className="rp-return">
    <p>
      {sheet.returnTo === '' ? (
        <>
          {text('degraded:sheet.returnToLine')} <i />
        </>
      ) : (
        <Rich of={say('degraded:sheet.returnTo', { name: sheet.returnTo })} />
      )}
    </p>
    <p>
      {text('degraded:sheet.answeredOn')} <i /> {text('degraded:sheet.answeredBy')} <i />
    </p>
  </footer>
);

function sheetBlocks(sheet: RoleSheet, id: string): readonly Block[] {
  const part = `${sentenceText(sheet.role)}, ${sheet.workflow}`;
  return [
    textBlock(`${id}-head`, <Head sheet={sheet} />, { gap: 0, breakBefore: 'always', part }),
    ...sheet.items.map((item, at) =>
      textBlock(`${id}-item-${String(at)}`, <Item item={item} number={at + 1} />, { gap: 5, part }),
    ),
    textBlock(`${id}-return`, <Return sheet={sheet} />, { gap: 6, part }),
  ];
}

/** One section a sheet, so that each has as few pages as it needs. */
export const roleSheetSections = (model: RoleSheets): readonly Section[] =>
  model.sheets.map((sheet, at) => {
    const id = `sheet-${String(at)}`;
    return {
      id,
      settings: [() => sheetBlocks(sheet, id), () => setTighter(sheetBlocks(sheet, id), 1)],
    };
  });
