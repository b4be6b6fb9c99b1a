import { type PackFault, packPathText } from '../../../domain/pack/packFault';
import { packFaultSentence } from '../../../shared/i18n/packFaultSentence';
import { text } from '../../../shared/i18n/text';
import { DataTable } from '../../ui/DataTable';
import classes from './packs.module.css';

/** Everything that is wrong with a pack: file, line, place in the file and reason. */
export function FaultTable({
  caption,
  faults,
}: {
  readonly caption: string;
  readonly faults: readonly PackFault[];
}) {
  return (
    <div className={classes.faults}>
      <DataTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{text('packs:page.file')}</th>
            <th scope="col" data-align="right">
              {text('packs:page.line')}
            </th>
            <th scope="col">{text('packs:page.place')}</th>
            <th scope="col">{text('packs:page.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {faults.map((fault, at) => (
            <tr key={at}>
              <th scope="row">{fault.file === '' ? text('packs:page.folder') : fault.file}</th>
              <td data-align="right">
                {fault.line ?? <span className="ek-visually-hidden">{text('packs:page.noLine')}</span>}
              </td>
              <td className={classes.place}>{fault.path.length === 0 ? '' : packPathText(fault.path)}</td>
              <td>{packFaultSentence(fault)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </div>
  );
}
