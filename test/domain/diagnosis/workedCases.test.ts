/** The knowledge of the newest pack against public failures whose cause is known; see test/fixtures/cases. */
import { describe, expect, test } from 'vitest';
import { shippedPack } from '../shippedPack';
import { withShuffledWeights } from './shuffledWeights';
import {
  fourthCases,
  rankOfKnownCause,
  secondCases,
  thirdCases,
  workedCases,
  type WorkedCase,
} from './workedCase';

const pack = shippedPack('2.0.0');
const FIRST = 3;
const SHUFFLES = 200;

const ranksOf = (cases: readonly WorkedCase[]): readonly string[] =>
  cases.map((one) => `${one.id}: ${rankOfKnownCause(one, pack)}`);

const amongFirst = (cases: readonly WorkedCase[], of: typeof pack): readonly WorkedCase[] =>
  cases.filter((one) => rankOfKnownCause(one, of) <= FIRST);

/** How many of those among the first three stay there with weights shuffled within their band. */
function survivors(cases: readonly WorkedCase[]): { of: number; mean: number; fewest: number; most: number } {
  const found = amongFirst(cases, pack);
  const counts = Array.from(
    { length: SHUFFLES },
    (_, seed) => amongFirst(found, withShuffledWeights(pack, seed + 1)).length,
  );
  const mean = counts.reduce((sum, one) => sum + one, 0) / SHUFFLES;
  return {
    of: found.length,
    mean: Math.round(mean * 10) / 10,
    fewest: Math.min(...counts),
    most: Math.max(...counts),
  };
}

describe.each([
  ['the first twelve', workedCases],
  ['the second twelve', secondCases],
  ['the third twelve', thirdCases],
  ['the fourth twelve', fourthCases],
])('%s public failures', (_, cases) => {
  test('name only what the pack knows', () => {
    const known = (list: readonly { readonly id: string }[]): Set<string> =>
      new Set(list.map(({ id }) => id));
    const patterns = known(pack.diagnosis.patterns);
    const causes = known(pack.diagnosis.causes);
    const named = cases.flatMap(({ symptoms, never }) => [
      ...symptoms.map(({ patternId }) => patternId),
      ...never,
    ]);
    expect(named.filter((id) => !patterns.has(id))).toEqual([]);
    expect(cases.map(({ knownCause }) => knownCause).filter((id) => !causes.has(id))).toEqual([]);
    expect(cases).toHaveLength(12);
  });
});

describe('the first twelve', () => {
  test('have their known cause among the first three in eleven', () => {
    expect(ranksOf(workedCases)).toMatchInlineSnapshot(`
      [
        "atlassian-sites-2022: 2",
        "aws-kinesis-2020: 1",
        "datadog-regions-2023: 3",
        "github-sessions-2021: 2",
        "google-sign-in-2020: 4",
        "knight-capital-2012: 2",
        "nats-flight-plan-2023: 1",
        "o2-data-network-2018: 2",
        "phe-excel-rows-2020: 2",
        "square-payments-2017: 1",
        "tokyo-stock-exchange-2020: 1",
        "tsb-migration-2018: 2",
      ]
    `);
    expect(amongFirst(workedCases, pack).length).toBeGreaterThanOrEqual(11);
  });

  test('lose some of them when weights change places within their band, so the weights carry knowledge', () => {
    const { of, mean, ...range } = survivors(workedCases);
    expect({ of, mean, ...range }).toMatchInlineSnapshot(`
      {
        "fewest": 8,
        "mean": 10.6,
        "most": 11,
        "of": 11,
      }
    `);
    expect(mean).toBeLessThan(of);
  }, 30_000);
});

describe('twenty-four more, read in the review of all links', () => {
  test('have their known cause among the first three in at least twenty-two', () => {
    expect(ranksOf(secondCases)).toMatchInlineSnapshot(`
      [
        "azure-leap-day-2012: 2",
        "cloudflare-resolver-2023: 1",
        "cloudflare-rules-2019: 1",
        "facebook-backbone-2021: 1",
        "github-database-2022: 1",
        "gitlab-database-2017: 2",
        "hospitals-clearinghouse-2024: 1",
        "kakao-data-centre-2022: 3",
        "newcastle-letters-2023: 1",
        "santander-payments-2021: 1",
        "skype-sign-in-2007: 2",
        "twitter-accounts-2020: 1",
      ]
    `);
    expect(ranksOf(thirdCases)).toMatchInlineSnapshot(`
      [
        "circleci-queue-2015: 2",
        "citigroup-branches-2016: 3",
        "comair-crews-2004: 3",
        "dynamodb-endpoint-2025: 25",
        "enbridge-line6b-2010: 1",
        "equifax-scores-2022: 1",
        "github-power-2016: 3",
        "interact-pod-2019: 1",
        "jetblue-ice-2007: 2",
        "mizuho-failures-2021: 1",
        "nyse-gateways-2015: 13",
        "target-cards-2013: 2",
      ]
    `);
    expect(amongFirst([...secondCases, ...thirdCases], pack).length).toBeGreaterThanOrEqual(22);
  });

  test('lose some of them too when weights change places', () => {
    expect(survivors(secondCases)).toMatchInlineSnapshot(`
      {
        "fewest": 10,
        "mean": 11.7,
        "most": 12,
        "of": 12,
      }
    `);
    expect(survivors(thirdCases)).toMatchInlineSnapshot(`
      {
        "fewest": 5,
        "mean": 8,
        "most": 10,
        "of": 10,
      }
    `);
  }, 60_000);
});

describe('twelve failures that no weight has seen', () => {
  test('have the ranks of the one run, seven of them among the first three', () => {
    expect(ranksOf(fourthCases)).toMatchInlineSnapshot(`
      [
        "app-engine-power-2010: 5",
        "ariane-501-1996: 5",
        "ato-storage-2016: 4",
        "dalmellington-pouches-2015: 1",
        "dwp-pensions-2021: 1",
        "github-two-coasts-2018: 1",
        "nasdaq-facebook-2012: 2",
        "ohio-control-room-2003: 3",
        "rbs-batch-2012: 34",
        "sheffield-screening-2000: 1",
        "synapse-ledgers-2024: 3",
        "twilio-billing-2013: 9",
      ]
    `);
    expect(survivors(fourthCases)).toMatchInlineSnapshot(`
      {
        "fewest": 5,
        "mean": 6.6,
        "most": 7,
        "of": 7,
      }
    `);
  }, 60_000);
});
