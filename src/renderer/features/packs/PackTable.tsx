import { text } from '../../../shared/i18n/text';
import type { PackLine } from '../../../shared/packsContract';
import { DataTable } from '../../ui/DataTable';
import { RemovePack } from './RemovePack';
import classes from './packs.module.css';

/** As much of a hash as tells two packs apart at a glance. */
const SHOWN_OF_HASH = 12;

/** Every pack of the library: where it comes from, what it holds, how many assessments work with it. */
export function PackTable({ packs }: { readonly packs: readonly PackLine[] }) {
  return (
    <DataTable caption={text('packs:page.list')}>
      <thead>
        <tr>
          <th scope="col">{text('packs:page.name')}</th>
          <th scope="col">{text('packs:page.version')}</th>
          <th scope="col">{text('packs:page.origin')}</th>
          <th scope="col" data-align="right">
            {text('packs:page.questions')}
          </th>
          <th scope="col" data-align="right">
            {text('packs:page.uses')}
          </th>
          <th scope="col" title={text('packs:page.contentAbout')}>
            {text('packs:page.content')}
          </th>
          <th scope="col">
            <span className="ek-visually-hidden">{text('packs:page.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {packs.map((pack) => (
          <tr key={pack.hash}>
            <th scope="row">{pack.name}</th>
            <td className="ek-nowrap">{pack.version}</td>
            <td>{text(`packs:page.origins.${pack.origin}`)}</td>
            <td data-align="right">{pack.questions}</td>
            <td data-align="right">{pack.assessments}</td>
            <td className={classes.hash}>{pack.hash.slice(0, SHOWN_OF_HASH)}</td>
            <td data-align="right">{pack.origin === 'own' && <RemovePack pack={pack} />}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
