import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { endOnBrokenOutput } from '../../src/cli/outputFailure';

async function broken(code: string) {
  const said: (string | number)[] = [];
  const output = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error('broken'), { code })),
  });
  await new Promise<void>((resolve) => {
    endOnBrokenOutput(
      output,
      (words) => said.push(words),
      (exit) => {
        said.push(exit);
        resolve();
      },
    );
    output.write('{}');
  });
  return said;
}

it('a reader that has seen enough ends the run without a word', async () => {
  expect(await broken('EPIPE')).toEqual([0]);
});

it('a full disk behind standard output is told, and is no success', async () => {
  expect(await broken('ENOSPC')).toEqual([
    'The results could not be written to standard output: ENOSPC.\n',
    4,
  ]);
});
