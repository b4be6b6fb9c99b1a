/** How each measured figure is made, in plain words and with the names of the methods. */
import { RESAMPLING_SEED } from '../metrics/seededRandom';
import { WEAK_UNDER } from '../metrics/summarizeFigure';
import type { MeasureSection } from './methodDocument';
import { say } from './sentence';

/** In reading order; each has a heading and one paragraph. */
const RULES = [
  'truth',
  'recover',
  'others',
  'milestone',
  'records',
  'asOf',
  'quantiles',
  'kaplanMeier',
  'medianInterval',
  'meanInterval',
  'restrictedMean',
  'shares',
  'betweenFailures',
  'trend',
  'comparison',
  'noise',
  'targets',
  'weak',
] as const;

const VALUES = { seed: String(RESAMPLING_SEED), weak: WEAK_UNDER };

export const measureSection = (): MeasureSection => ({
  heading: say('method:measure.heading'),
  intro: [say('method:measure.intro')],
  rules: RULES.map((rule) => ({
    id: rule,
    title: say(`method:measure.rule.${rule}.title`),
    text: [say(`method:measure.rule.${rule}.text`, VALUES)],
  })),
});
