/** Whether a change is visible, in words: a headline, and what stands behind it. */
import { text } from '../../../../shared/i18n/text';
import { formatDuration, formatRate } from '../../../../shared/i18n/formats';
import { currentLanguage } from '../../../../shared/i18n/text';
import type { ChartChange, ComparedPeriod } from './chartTypes';
import { durationOr, signedDuration } from './chartWords';

export interface ChangeSentences {
  readonly headline: string;
  readonly body: string;
}

/** `p = 0.49`; what is smaller than a thousandth is only called that. */
export const pWords = (p: number): string =>
  p < 0.001
    ? text('charts:comparison.pSmall')
    : text('charts:comparison.p', { p: formatRate(p, currentLanguage()) });

/** The median in words; one that open records keep from being reached says so. */
export const medianWords = ({ median, open }: ComparedPeriod): string =>
  durationOr(median, text(open > 0 ? 'charts:notReached' : 'charts:table.none'));

/** The whole answer. That no change is visible is an answer like the others, and told with the same calm. */
export function changeSentences(
  first: ComparedPeriod,
  second: ComparedPeriod,
  change: ChartChange,
): ChangeSentences {
  const { verdict, test, p, difference, differenceCi95, noiseBand, smallestVisibleChange } = change;
  const { restrictedMeanDifference, commonHorizon } = change;
  const sentences = [
    text('charts:comparison.medians', {
      before: medianWords(first),
      first: first.label,
      after: medianWords(second),
      second: second.label,
    }),
    text(
      p === null || test === null
        ? `charts:comparison.withoutP.${verdict}`
        : `charts:comparison.chance.${verdict}`,
      {
        test: test === null ? '' : text(`charts:comparison.test.${test}`),
        p: p === null ? '' : pWords(p),
        n1: first.n,
        n2: second.n,
      },
    ),
  ];
  if (difference !== null)
    sentences.push(
      differenceCi95 === null
        ? text('charts:comparison.differenceAlone', { difference: signedDuration(difference) })
        : text('charts:comparison.difference', {
            difference: signedDuration(difference),
            low: signedDuration(differenceCi95[0]),
            high: signedDuration(differenceCi95[1]),
          }),
    );
  if (difference === null && restrictedMeanDifference !== null && commonHorizon !== null)
    sentences.push(
      text('charts:comparison.restricted', {
        difference: signedDuration(restrictedMeanDifference),
        horizon: commonHorizon,
      }),
    );
  if (noiseBand !== null) sentences.push(text('charts:comparison.noise', { value: noiseBand }));
  if (smallestVisibleChange !== null)
    sentences.push(text('charts:comparison.smallest', { value: smallestVisibleChange }));
  return { headline: text(`charts:comparison.headline.${verdict}`), body: sentences.join(' ') };
}

/** The parts of the answer for a table: each a name and its value. */
export function changeRows(change: ChartChange): readonly (readonly [name: string, value: string])[] {
  const none = text('charts:table.none');
  const { test, p, difference, differenceCi95, noiseBand, smallestVisibleChange } = change;
  const { restrictedMeanDifference, commonHorizon } = change;
  const duration = (value: number | null) =>
    value === null ? none : formatDuration(value, currentLanguage());
  return [
    [text('charts:table.difference'), difference === null ? none : signedDuration(difference)],
    [
      text('charts:table.interval'),
      differenceCi95 === null
        ? none
        : text('charts:table.to', {
            low: signedDuration(differenceCi95[0]),
            high: signedDuration(differenceCi95[1]),
          }),
    ],
    ...(restrictedMeanDifference === null || commonHorizon === null
      ? []
      : [
          [
            text('charts:table.restricted', { horizon: commonHorizon }),
            signedDuration(restrictedMeanDifference),
          ] as const,
        ]),
    [text('charts:table.test'), test === null ? none : text(`charts:comparison.test.${test}`)],
    [text('charts:table.p'), p === null ? none : pWords(p)],
    [text('charts:table.noise'), duration(noiseBand)],
    [text('charts:table.smallest'), duration(smallestVisibleChange)],
  ];
}
