// A chart of the real app becomes a file: the SVG stands alone and says its figures, the PNG is the same picture.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { launchApp, saveNext } from './launchApp';
import { openPlace } from './rail';
import { temporaryFolder } from './temporaryFolder';

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

test('a chart saved as SVG and PNG', async () => {
  const { app, page, complaints } = await launchApp();
  const folder = temporaryFolder('charts');
  try {
    await page
      .getByRole('button', { name: /sample client/i })
      .first()
      .click();
    await page.waitForURL(/assessment/);
    await openPlace(page, 'Metrics');
    const chart = page.getByRole('figure', { name: 'Record by record' });
    const caption = await chart.getByText(/\d+ complete, \d+ open/).innerText();
    const counts = /\d+ complete, \d+ open/.exec(caption)?.[0] ?? '';
    const save = async (as: 'SVG' | 'PNG', path: string) => {
      await saveNext(app, path);
      await chart.getByRole('button', { name: `Save as ${as}: Record by record` }).click();
    };

    const drawn = await test.step('the SVG says whose figures these are and how many records', async () => {
      const path = join(folder, 'chart.svg');
      await save('SVG', path);
      await expect(page.getByText(`saved to ${path}`)).toBeVisible();
      const seen = await page.evaluate(
        (xml) => {
          const { documentElement: root } = new DOMParser().parseFromString(xml, 'image/svg+xml');
          const words = (name: string) =>
            [...root.querySelectorAll(name)].map(({ textContent }) => textContent);
          return {
            name: root.tagName,
            width: Number(root.getAttribute('width')),
            height: Number(root.getAttribute('height')),
            title: words('svg > title'),
            text: words('text').join(' '),
            marks: root.querySelectorAll('svg svg circle, svg svg path').length,
          };
        },
        readFileSync(path, 'utf8'),
      );
      expect(seen).toMatchObject({
        name: 'svg',
        title: ['Time-to-truth in Card payments, record by record'],
      });
      expect(seen.text).toContain(seen.title[0]);
      expect(seen.text).toContain(counts);
      expect(seen.marks).toBeGreaterThan(10);
      expect(readFileSync(path, 'utf8')).not.toContain('var(--');
      return seen;
    });

    await test.step('the PNG is that picture with twice the pixels', async () => {
      const path = join(folder, 'chart.png');
      await save('PNG', path);
      await expect(page.getByText(`saved to ${path}`)).toBeVisible();
      const bytes = readFileSync(path);
      expect(bytes.subarray(0, 8)).toEqual(PNG_SIGNATURE);
      // The header comes first: its length, IHDR, then width and height.
      expect(bytes.readUInt32BE(16)).toBe(Math.round(drawn.width * 2));
      expect(bytes.readUInt32BE(20)).toBe(Math.round(drawn.height * 2));
      // An empty sheet of this size packs into a few kilobytes.
      expect(bytes.length).toBeGreaterThan(20_000);
    });

    await test.step('a file that cannot be written is told, and nothing is left', async () => {
      const path = join(folder, 'not-there', 'chart.svg');
      await save('SVG', path);
      await expect(page.getByText(`${path} could not be written`)).toBeVisible();
      expect(existsSync(path)).toBe(false);
    });
    expect(complaints).toEqual([]);
  } finally {
    await app.close();
  }
});
