// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RoleFile } from '../../../src/domain/alignment/roleFile';
import { rolePage } from '../../../src/backend/exports/rolePage';

const file = RoleFile.parse({
  format: 'evenkeel-role',
  formatVersion: 1,
  assessment: { id: 'a', title: 'Go-live review', client: 'Harbor <b>Pay</b>' },
  pack: { id: 'made-up', version: '1.0.0', hash: '0' },
  role: { role: 'sales', name: 'Sales' },
  workflows: [
    {
      id: 'w',
      name: 'Card payments',
      promise: 'Charged once',
      items: [
        {
          item: 'goes-on',
          milestone: null,
          short: 'Goes on',
          prompt: 'What goes on? </script><i>',
          freeText: 'In your words',
          choices: [
            { id: 'all', text: 'Everything' },
            { id: 'none', text: 'Nothing' },
          ],
        },
      ],
    },
  ],
  answers: [],
});

let saved: Blob[] = [];
let names: string[] = [];

/** Opens the page as a browser would: draws its markup, then runs its script. */
function open(): void {
  const page = new DOMParser().parseFromString(
    rolePage(file, 'harbor-sales.evenkeel-role.json', ''),
    'text/html',
  );
  document.body.innerHTML = page.body.innerHTML;
  const script = page.querySelector('script:not([type])')?.textContent ?? '';
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- as the browser does
  new Function(script)();
}

const byId = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no ${id}`);
  return found;
};

const savedFile = async (): Promise<unknown> => {
  const blob = saved.at(-1);
  if (blob === undefined) throw new Error('nothing was saved');
  const text = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.readAsText(blob);
  });
  return JSON.parse(text) as unknown;
};

beforeEach(() => {
  saved = [];
  names = [];
  vi.stubGlobal('URL', {
    createObjectURL: (blob: Blob) => {
      saved.push(blob);
      return '#';
    },
  });
  HTMLAnchorElement.prototype.click = function () {
    names.push(this.download);
  };
});
afterEach(() => vi.unstubAllGlobals());

describe('a page for a role', () => {
  it('shows texts as they are, whatever they hold', () => {
    open();
    expect(byId('items').querySelector('h3')?.textContent).toBe('What goes on? </script><i>');
    expect(document.querySelector('header .small')?.textContent).toBe('Harbor <b>Pay</b>, Go-live review');
    expect(byId('progress').textContent).toBe('0 of 1 answered');
  });

  it('saves what was answered as a role file', async () => {
    open();
    const [, none] = document.querySelectorAll<HTMLInputElement>('input[type=radio]');
    none?.click();
    const area = document.querySelector('textarea');
    if (area === null) throw new Error('nowhere to write');
    area.value = 'all on paper';
    area.dispatchEvent(new Event('input'));
    expect(byId('progress').textContent).toBe('1 of 1 answered');
    byId('save').click();
    expect(names).toEqual(['harbor-sales.evenkeel-role.json']);
    expect(byId('status').textContent).toContain('Saved as harbor-sales.evenkeel-role.json');
    const kept = RoleFile.parse(await savedFile());
    expect(kept).toMatchObject({
      assessment: { id: 'a' },
      answers: [{ workflowId: 'w', item: 'goes-on', choice: 'none', words: 'all on paper' }],
    });
    expect(kept.answers[0]?.answeredAt).toBeGreaterThan(1_600_000_000_000);
  });

  it('goes on with a file saved earlier, and refuses one of another role', async () => {
    open();
    const input = byId('open') as HTMLInputElement;
    const give = async (content: object): Promise<void> => {
      Object.defineProperty(input, 'files', {
        value: [new Blob([JSON.stringify(content)])],
        configurable: true,
      });
      byId('status').textContent = '';
      input.dispatchEvent(new Event('change'));
      await vi.waitFor(() => expect(byId('status').textContent).not.toBe(''));
    };
    const answers = [{ workflowId: 'w', item: 'goes-on', choice: 'all', words: 'hm', answeredAt: 5 }];
    await give({ ...file, role: { role: 'support', name: 'Support' }, answers });
    expect(byId('status').textContent).toContain('nothing was changed');
    expect(byId('progress').textContent).toBe('0 of 1 answered');
    await give({ ...file, answers });
    expect(byId('progress').textContent).toBe('1 of 1 answered');
    expect(document.querySelector('textarea')?.value).toBe('hm');
  });
});
