import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId, useState, type ReactNode } from 'react';
import { askedItems } from '../../../domain/alignment/askedItems';
import {
  type CheckedAnswer,
  checkRoleFile,
  type LeftOutAnswer,
} from '../../../domain/alignment/checkRoleFile';
import type { RoleAnswer } from '../../../domain/alignment/degradedDay';
import type { RoleFile } from '../../../domain/alignment/roleFile';
import { instant } from '../../../domain/time';
import { text } from '../../../shared/i18n/text';
import { client } from '../../api';
import { problemSentence } from '../../assessment/problemSentence';
import { useAssessment } from '../../assessment/useAssessment';
import { Dialog } from '../../ui/Dialog';
import { notifyDone } from '../../ui/notify';
import { itemTexts } from './itemTexts';
import { roleNames } from './roleNames';
import { useRoleAnswers } from './useRoleAnswers';
import classes from './DegradedDay.module.css';

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

/** Role files one after the other: what was refused and why, what is new, and which answer counts where two differ. */
export function ImportRoleFiles({
  paths,
  onClose,
}: {
  readonly paths: readonly string[];
  readonly onClose: () => void;
}) {
  const [at, setAt] = useState(0);
  const path = paths[at];
  if (path === undefined) return null;
  const last = at === paths.length - 1;
  const goOn = (): void => {
    if (last) onClose();
    else setAt(at + 1);
  };
  return (
    <Dialog title={text('degraded:import.title')} onClose={onClose} size="lg">
      <div className={classes.dialogBody}>
        <p className="ek-small">
          {text('degraded:import.of', { n: at + 1, count: paths.length, file: nameOf(path) })}
        </p>
        <OneFile
          key={path}
          path={path}
          onwards={text(last ? 'degraded:import.finish' : 'degraded:import.next')}
          onGoOn={goOn}
        />
      </div>
    </Dialog>
  );
}

interface OnwardsProps {
  readonly onwards: string;
  readonly onGoOn: () => void;
}

function OneFile({ path, ...next }: OnwardsProps & { readonly path: string }) {
  const { data, error } = useQuery({
    queryKey: ['role-file', path],
    queryFn: () => client.roleFiles.read({ path }),
    gcTime: 0,
    staleTime: Infinity,
  });
  if (error !== null) return <Refused {...next}>{problemSentence(error)}</Refused>;
  if (data === undefined)
    return <p role="status">{text('degraded:import.reading', { file: nameOf(path) })}</p>;
  if (data.kind === 'refused')
    return <Refused {...next}>{text(`degraded:import.refused.${data.why}`, { at: data.at })}</Refused>;
  return <Checked file={data.file} {...next} />;
}

function Refused({ children, onwards, onGoOn }: OnwardsProps & { readonly children: ReactNode }) {
  return (
    <>
      <p role="alert">
        {children} {text('degraded:import.nothingChanged')}
      </p>
      <div className={classes.dialogActions}>
        <Button onClick={onGoOn}>{onwards}</Button>
      </div>
    </>
  );
}

function Checked({ file, onwards, onGoOn }: OnwardsProps & { readonly file: RoleFile }) {
  const { record, pack } = useAssessment();
  const { put } = useRoleAnswers();
  const [now] = useState(() => instant(Date.now()));
  const [fromFile, setFromFile] = useState<ReadonlyMap<string, boolean>>(new Map());
  const check = checkRoleFile(file, record, pack, now);
  const role = roleNames(record)(file.role.role);
  if (check.kind === 'refused') {
    const values = { ...file.assessment, role: file.role.name };
    return (
      <Refused onwards={onwards} onGoOn={onGoOn}>
        {text(`degraded:import.refused.${check.why}`, values)}
      </Refused>
    );
  }
  const chosen = (one: CheckedAnswer): boolean => fromFile.get(keyOf(one)) ?? isLater(one);
  const taken = [...check.fresh, ...check.differing.filter(chosen)].map(({ answer }) => answer);
  const take = (): void => {
    taken.forEach(put);
    notifyDone(text('degraded:import.taken', { count: taken.length, role }));
    onGoOn();
  };
  return (
    <>
      <div>
        <p>
          <b>{text('degraded:import.forRole', { role, ...file.assessment })}</b>{' '}
          {check.fresh.length > 0 && text('degraded:import.fresh', { count: check.fresh.length })}{' '}
          {check.same > 0 && text('degraded:import.same', { count: check.same })}
        </p>
        {check.otherPack && <p>{text('degraded:import.otherPack')}</p>}
      </div>
      {check.leftOut.length > 0 && (
        <div role="alert">
          <b>{text('degraded:import.leftOut')}</b>
          <ul>
            {check.leftOut.map((one, n) => (
              <li key={n}>
                {text(`degraded:import.why.${one.why}`, { workflow: one.workflow, item: named(one) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {check.differing.length > 0 && (
        <section className={classes.both}>
          <div>
            <h3>{text('degraded:import.differing')}</h3>
            <p>{text('degraded:import.differingAbout')}</p>
          </div>
          {check.differing.map((one) => (
            <Both
              key={keyOf(one)}
              one={one}
              fromFile={chosen(one)}
              onChoose={(take) => setFromFile(new Map(fromFile).set(keyOf(one), take))}
            />
          ))}
        </section>
      )}
      <div className={classes.dialogActions}>
        <Button variant="default" onClick={onGoOn}>
          {text('degraded:import.skip')}
        </Button>
        <Button disabled={taken.length === 0} onClick={take} data-autofocus>
          {taken.length === 0
            ? text('degraded:import.nothingToTake')
            : text('degraded:import.take', { count: taken.length })}
        </Button>
      </div>
    </>
  );
}

const keyOf = ({ answer }: CheckedAnswer): string => JSON.stringify([answer.workflowId, answer.item]);
const isLater = ({ answer, other }: CheckedAnswer): boolean =>
  other === null || answer.answeredAt > other.answeredAt;
const named = ({ item, milestone }: Pick<LeftOutAnswer, 'item' | 'milestone'>): string =>
  milestone === null ? item : text('degraded:itemFor', { item, milestone });

/** Both answers of one role to one item; one of them counts. */
function Both({
  one,
  fromFile,
  onChoose,
}: {
  readonly one: CheckedAnswer;
  readonly fromFile: boolean;
  readonly onChoose: (fromFile: boolean) => void;
}) {
  const name = useId();
  if (one.other === null) return null;
  const sides = [
    { answer: one.other, key: 'here', file: false, later: !isLater(one) },
    { answer: one.answer, key: 'inFile', file: true, later: isLater(one) },
  ] as const;
  return (
    <fieldset>
      <legend>{text('degraded:import.place', { workflow: one.workflow, item: named(one) })}</legend>
      <div className={classes.sides}>
        {sides.map((side) => (
          <label key={side.key}>
            <input
              type="radio"
              name={name}
              checked={fromFile === side.file}
              onChange={() => onChoose(side.file)}
            />
            <span>
              <span className="ek-small">
                {text(`degraded:import.${side.key}`, { at: side.answer.answeredAt })}
                {side.later && <b> {text('degraded:import.later')}</b>}
              </span>
              <Said answer={side.answer} />
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Said({ answer }: { readonly answer: RoleAnswer }) {
  const { record, pack } = useAssessment();
  const workflow = record.workflows.find(({ id }) => id === answer.workflowId);
  const asked = workflow && askedItems(pack.script, workflow).find(({ key }) => key === answer.item);
  return (
    <>
      <span className={classes.saidChoice}>
        {answer.choice === null || asked === undefined
          ? text('degraded:import.noChoice')
          : itemTexts(pack, asked).choice(answer.choice)}
      </span>
      {answer.words.trim() !== '' && <span className={classes.words}>{answer.words}</span>}
    </>
  );
}
