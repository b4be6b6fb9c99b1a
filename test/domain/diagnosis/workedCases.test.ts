/** The knowledge of the newest pack against public failures whose cause is known; see test/fixtures/cases. */
import { describe, expect, test } from 'vitest';
import { shippedPack } from '../shippedPack';
import { withShuffledWeights } from './shuffledWeights';
import { rankOfKnownCause, unseenCases, workedCases } from './workedCase';

const pack = shippedPack('2.0.0');
const FIRST = 3;
const SHUFFLES = 200;

const amongFirst = (of: typeof pack): number =>
  workedCases.filter((one) => rankOfKnownCause(one, of) <= FIRST).length;

describe('twelve public failures', () => {
  test('name only what the pack knows', () => {
    const known = (list: readonly { readonly id: string }[]): Set<string> =>
      new Set(list.map(({ id }) => id));
    const patterns = known(pack.diagnosis.patterns);
    const causes = known(pack.diagnosis.causes);
    const named = workedCases.flatMap(({ symptoms, never }) => [
      ...symptoms.map(({ patternId }) => patternId),
      ...never,
    ]);
    expect(named.filter((id) => !patterns.has(id))).toEqual([]);
    expect(workedCases.map(({ knownCause }) => knownCause).filter((id) => !causes.has(id))).toEqual([]);
    expect(workedCases).toHaveLength(12);
  });

  test('have their known cause among the first three in eleven', () => {
    const ranks = workedCases.map((one) => `${one.id}: ${rankOfKnownCause(one, pack)}`);
    expect(ranks).toMatchInlineSnapshot(`
      [
        "atlassian-sites-2022: 2",
        "aws-kinesis-2020: 1",
        "datadog-regions-2023: 3",
        "github-sessions-2021: 2",
        "google-sign-in-2020: 6",
        "knight-capital-2012: 2",
        "nats-flight-plan-2023: 1",
        "o2-data-network-2018: 2",
        "phe-excel-rows-2020: 2",
        "square-payments-2017: 1",
        "tokyo-stock-exchange-2020: 1",
        "tsb-migration-2018: 2",
      ]
    `);
    expect(amongFirst(pack)).toBeGreaterThanOrEqual(11);
  });

  test('lose some of them when weights change places within their band, so the weights carry knowledge', () => {
    const survivors = Array.from({ length: SHUFFLES }, (_, seed) =>
      amongFirst(withShuffledWeights(pack, seed + 1)),
    );
    const mean = survivors.reduce((sum, one) => sum + one, 0) / SHUFFLES;
    expect({
      mean: Math.round(mean * 10) / 10,
      fewest: Math.min(...survivors),
      most: Math.max(...survivors),
    }).toMatchInlineSnapshot(`
      {
        "fewest": 9,
        "mean": 10.7,
        "most": 12,
      }
    `);
    expect(mean).toBeLessThan(amongFirst(pack));
  });
});

describe('twelve failures that no weight has seen', () => {
  test('have the ranks of the one run, ten of them among the first three', () => {
    expect(unseenCases.map((one) => `${one.id}: ${rankOfKnownCause(one, pack)}`)).toMatchInlineSnapshot(`
      [
        "azure-leap-day-2012: 2",
        "cloudflare-resolver-2023: 4",
        "cloudflare-rules-2019: 1",
        "facebook-backbone-2021: 1",
        "github-database-2022: 1",
        "gitlab-database-2017: 1",
        "hospitals-clearinghouse-2024: 2",
        "kakao-data-centre-2022: 3",
        "newcastle-letters-2023: 1",
        "santander-payments-2021: 1",
        "skype-sign-in-2007: 6",
        "twitter-accounts-2020: 1",
      ]
    `);
  });
});
