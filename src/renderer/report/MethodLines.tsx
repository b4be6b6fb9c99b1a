import type { MethodPart } from '../../domain/report/methodDocument';
import { Rich } from './Rich';

const Line = ({ of }: { readonly of: MethodPart['lines'][number] }) =>
  typeof of === 'string' ? of : <Rich of={of} />;

/** True for a part that has something to say. */
export const saysSomething = ({ lines: [first] }: MethodPart): boolean => first !== undefined && first !== '';

/** The lines of a part of the method: one as running text, several as a list. */
export function MethodLines({ lines }: Pick<MethodPart, 'lines'>) {
  const [only, ...more] = lines;
  if (only === undefined) return null;
  if (more.length === 0)
    return (
      <p>
        <Line of={only} />
      </p>
    );
  return (
    <ul>
      {lines.map((line, at) => (
        <li key={at}>
          <Line of={line} />
        </li>
      ))}
    </ul>
  );
}
